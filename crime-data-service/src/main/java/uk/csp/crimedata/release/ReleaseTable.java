package uk.csp.crimedata.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.disclosure.Certificate;
import uk.csp.crimedata.disclosure.DisclosurePolicy;
import uk.csp.crimedata.disclosure.Protection;
import uk.csp.crimedata.disclosure.Release;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.release.PublicTables.Named;
import uk.csp.crimedata.release.PublicTables.Stored;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditEntry.Operation;
import uk.csp.platform.audit.AuditLog;
import uk.csp.platform.event.Outbox;
import uk.csp.platform.event.OutgoingEvent;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/**
 * Releases a table to an audience: protects it together with all that audience was told before, keeps what it tells, and
 * certifies it. The same question about the same figures has one answer. One release of a partnership at a time.
 */
@ApplicationScoped
public class ReleaseTable {
    private static final int LOCK = 0x72656c;
    private static final int MOST_NAMED = 5;
    private static final String TOPIC = "crime-data.figures.v1";

    private final DataSource dataSource;
    private final Catalogues catalogues;
    private final FigureCells figureCells;
    private final Policies policies;
    private final Disclosed disclosed;
    private final PublicTables tables;
    private final AuditLog audit;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    ReleaseTable(
            DataSource dataSource,
            Catalogues catalogues,
            FigureCells figureCells,
            Policies policies,
            Disclosed disclosed,
            PublicTables tables,
            AuditLog audit,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.dataSource = dataSource;
        this.catalogues = catalogues;
        this.figureCells = figureCells;
        this.policies = policies;
        this.disclosed = disclosed;
        this.tables = tables;
        this.audit = audit;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** How a count of an area of a set is named among the figures of an order. */
    public static String idInSet(Partnership partnership, String indicator, String area, String set, Period period) {
        return String.join(".", partnership.code(), indicator, FigureCell.nameInSet(area, set), period.code());
    }

    /** A table as it is answered and kept. */
    public record Written(Object body, String csv) {}

    /**
     * @param writing makes the table from the counts the audience may see
     * @throws ProblemException when nothing could be shown that does not tell, with earlier tables, a hidden count
     */
    @Transactional
    public Stored release(TableOrder order, Function<ReleasedCounts, Written> writing) {
        try (Connection connection = dataSource.getConnection()) {
            lock(connection, order.partnership());
            Policies.Rules rules = policies.current();
            CountedPlaces counted = places(connection, order);
            Map<String, FigureCell> asked = figureCells.cells(connection, counted, order.figures());
            String fingerprint = fingerprint(order, rules, asked);
            Optional<Stored> same = tables.find(connection, order, fingerprint);
            return same.isPresent()
                    ? same.get()
                    : release(connection, order, rules, counted, asked, fingerprint, writing);
        } catch (SQLException e) {
            throw new IllegalStateException("The table could not be released", e);
        }
    }

    private Stored release(
            Connection connection,
            TableOrder order,
            Policies.Rules rules,
            CountedPlaces counted,
            Map<String, FigureCell> asked,
            String fingerprint,
            Function<ReleasedCounts, Written> writing)
            throws SQLException {
        int partnership = order.partnership().id();
        Worlds worlds = new Worlds(order.audience(), rules, asked, disclosed.cells(connection, partnership));
        List<FigureCell> figures = new ArrayList<>(
                figureCells.cells(connection, counted, worlds.figures()).values());
        figures.addAll(counted.pieces(figures));
        FigureSums sums = sums(connection, order, counted, figures);
        List<World> all = new ArrayList<>();
        for (Audience reader : worlds.readers()) {
            all.add(worlds.of(reader, figures, sums, disclosed.sums(connection, partnership, reader)));
        }
        World own = all.get(0);
        List<Named> before = tables.named(connection, worlds.tablesIn(own));
        if (!(worlds.protect(all) instanceof Protection.Protected done)) {
            throw revealing(before);
        }
        Release release = done.release();
        if (worlds.tellsNothing(own, release)
                && !before.isEmpty()
                && tellsAlone(connection, order, rules, counted, asked)) {
            throw revealing(before);
        }
        Certificate certificate = Certificate.of(release);
        ReleasedCounts released = new ReleasedCounts(
                UUID.randomUUID(),
                clock.instant(),
                certificate.hash(),
                before.stream().limit(MOST_NAMED).map(Named::id).toList(),
                worlds.shown(release));
        Stored stored = stored(order, writing.apply(released), released, certificate);
        long number = tables.add(connection, order, fingerprint, stored);
        disclosed.save(connection, partnership, worlds.told(release, released.id()));
        disclosed.saveSums(connection, partnership, order.audience(), worlds.toldSums(release));
        audit.record(
                connection,
                new AuditEntry(Operation.DISCLOSURE, "public-table/" + released.id(), asked.size(), order.question())
                        .to(order.audience().name().toLowerCase(Locale.ROOT)));
        if (order.audience() == Audience.PUBLIC) {
            List<DisclosurePolicy> held = asked.values().stream()
                    .map(figure -> rules.of(figure.sources(), order.audience()))
                    .toList();
            tell(connection, TableReleased.of(order, number, released, asked.values(), held));
        }
        return stored;
    }

    private void tell(Connection connection, TableReleased released) throws SQLException {
        try {
            outbox.addAll(
                    connection,
                    List.of(new OutgoingEvent(
                            TOPIC,
                            TableReleased.TYPE,
                            released.table(),
                            TableReleased.SCHEMA,
                            released.partnership().code(),
                            json.writeValueAsBytes(released))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A released table could not be written as JSON", e);
        }
    }

    /** The table that was released for the present figures; empty when there is none. */
    public Optional<Stored> find(TableOrder order) {
        try (Connection connection = dataSource.getConnection()) {
            Map<String, FigureCell> asked = figureCells.cells(connection, places(connection, order), order.figures());
            return tables.find(connection, order, fingerprint(order, policies.current(), asked));
        } catch (SQLException e) {
            throw new IllegalStateException("The released tables could not be read", e);
        }
    }

    private CountedPlaces places(Connection connection, TableOrder order) throws SQLException {
        return figureCells.places(catalogues.current(connection), order.partnership());
    }

    private FigureSums sums(
            Connection connection, TableOrder order, CountedPlaces counted, Collection<FigureCell> figures)
            throws SQLException {
        return figureCells.sums(connection, catalogues.current(connection), order.partnership(), counted, figures);
    }

    /** Whether something of the table could be shown, had nothing been released before. */
    private boolean tellsAlone(
            Connection connection,
            TableOrder order,
            Policies.Rules rules,
            CountedPlaces counted,
            Map<String, FigureCell> asked)
            throws SQLException {
        Worlds alone = new Worlds(order.audience(), rules, asked, List.of());
        World world =
                alone.of(order.audience(), asked.values(), sums(connection, order, counted, asked.values()), List.of());
        return alone.protect(List.of(world)) instanceof Protection.Protected done
                && !alone.tellsNothing(world, done.release());
    }

    private static ProblemException revealing(List<Named> before) {
        return new ProblemException(
                CrimeDataProblem.REVEALS_HIDDEN_COUNT,
                "With what was released before, the table would tell a count that must stay hidden.",
                before.stream()
                        .limit(MOST_NAMED)
                        .map(table -> Violation.ofField(
                                "earlierTable",
                                table.id().toString(),
                                "Released " + table.releasedAt() + ": /v1/public-tables/" + table.id()))
                        .toList());
    }

    private Stored stored(TableOrder order, Written written, ReleasedCounts released, Certificate certificate) {
        try {
            return new Stored(
                    released.id(),
                    order.audience(),
                    order.partnership().code(),
                    released.releasedAt(),
                    released.hash(),
                    json.writeValueAsString(written.body()),
                    written.csv(),
                    json.writeValueAsString(certificate));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A table could not be written as JSON", e);
        }
    }

    /** Over what was asked, the revisions of the figures, and the policies that hold for them. */
    private static String fingerprint(TableOrder order, Policies.Rules rules, Map<String, FigureCell> asked) {
        String text = asked.values().stream()
                .map(figure ->
                        figure.id() + " " + figure.revision() + " " + rules.of(figure.sources(), order.audience()))
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** For the partnership's analysts: as counted, and nothing is released. */
    public ReleasedCounts exact(TableOrder order) {
        try (Connection connection = dataSource.getConnection()) {
            Map<String, ReleasedCounts.Shown> counts = new TreeMap<>();
            figureCells
                    .cells(connection, places(connection, order), order.figures())
                    .values()
                    .forEach(cell -> counts.put(
                            cell.id(),
                            new ReleasedCounts.Shown(cell.count(), true, false, DisclosurePolicy.NONE.code())));
            return new ReleasedCounts(null, clock.instant(), null, List.of(), counts);
        } catch (SQLException e) {
            throw new IllegalStateException("The figures could not be read", e);
        }
    }

    private static void lock(Connection connection, Partnership partnership) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, LOCK);
            lock.setInt(2, partnership.id());
            lock.execute();
        }
    }
}
