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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.disclosure.Certificate;
import uk.csp.crimedata.disclosure.CountedCell;
import uk.csp.crimedata.disclosure.CountedCell.Standing;
import uk.csp.crimedata.disclosure.DisclosurePolicy;
import uk.csp.crimedata.disclosure.Equation;
import uk.csp.crimedata.disclosure.Protection;
import uk.csp.crimedata.disclosure.Release;
import uk.csp.crimedata.disclosure.ReleasedCell;
import uk.csp.crimedata.disclosure.ReleasedCell.Status;
import uk.csp.crimedata.disclosure.Suppression;
import uk.csp.crimedata.release.FigureSums.Remainder;
import uk.csp.crimedata.release.PublicTables.Stored;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditEntry.Operation;
import uk.csp.platform.audit.AuditLog;
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

    private final DataSource dataSource;
    private final Catalogues catalogues;
    private final FigureCells figureCells;
    private final Policies policies;
    private final Disclosed disclosed;
    private final PublicTables tables;
    private final AuditLog audit;
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
            ObjectMapper json,
            Clock clock) {
        this.dataSource = dataSource;
        this.catalogues = catalogues;
        this.figureCells = figureCells;
        this.policies = policies;
        this.disclosed = disclosed;
        this.tables = tables;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param question the same for every request that means the same table
     * @param figures the figures whose counts the table prints or computes with
     */
    public record Order(Partnership partnership, Audience audience, String question, Set<String> figures) {}

    /** A table as it is answered and kept. */
    public record Written(Object body, String csv) {}

    /**
     * @param writing makes the table from the counts the audience may see
     * @throws ProblemException when nothing could be shown that does not reveal, with what was released before, a count
     */
    @Transactional
    public Stored release(Order order, Function<ReleasedCounts, Written> writing) {
        try (Connection connection = dataSource.getConnection()) {
            lock(connection, order.partnership());
            return new Work(connection, order).release(writing);
        } catch (SQLException e) {
            throw new IllegalStateException("The table could not be released", e);
        }
    }

    /** For the partnership's analysts: as counted, and nothing is released. */
    public ReleasedCounts exact(Order order) {
        try (Connection connection = dataSource.getConnection()) {
            Map<String, ReleasedCounts.Shown> counts = new TreeMap<>();
            figureCells
                    .cells(connection, order.figures())
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

    /** One release, from the question to what is kept. */
    private final class Work {
        private final Connection connection;
        private final Order order;
        private final Policies.Rules rules;
        private final Map<String, FigureCell> asked;
        private final Map<String, DisclosedCell> newest = new LinkedHashMap<>();
        private final Map<String, Integer> versions = new LinkedHashMap<>();
        private final Map<String, Long> counts = new LinkedHashMap<>();
        private List<DisclosedCell> earlier = List.of();

        Work(Connection connection, Order order) throws SQLException {
            this.connection = connection;
            this.order = order;
            this.rules = policies.current();
            this.asked = figureCells.cells(connection, order.figures());
        }

        Stored release(Function<ReleasedCounts, Written> writing) throws SQLException {
            String fingerprint = fingerprint();
            Optional<Stored> same = tables.find(connection, order, fingerprint);
            if (same.isPresent()) {
                return same.get();
            }
            earlier = disclosed.cells(connection, order.partnership().id());
            for (DisclosedCell cell : earlier) {
                newest.merge(cell.cell(), cell, (one, other) -> one.version() >= other.version() ? one : other);
            }
            List<World> worlds = worlds();
            World own = worlds.get(0);
            Release release = protect(worlds);
            List<UUID> before = tablesIn(own);
            Certificate certificate = Certificate.of(release);
            UUID id = UUID.randomUUID();
            ReleasedCounts released =
                    new ReleasedCounts(id, clock.instant(), certificate.hash(), before, shown(release));
            Stored stored = stored(writing.apply(released), released, certificate);
            tables.add(connection, order, fingerprint, stored);
            keep(release, id);
            audit.record(
                    connection,
                    new AuditEntry(Operation.DISCLOSURE, "public-table/" + id, asked.size(), order.question()));
            return stored;
        }

        /** The reader the table is for, and any other who sees it beside more than that. */
        private List<World> worlds() throws SQLException {
            Catalogue catalogue = catalogues.current(connection);
            Set<String> known = new LinkedHashSet<>(asked.keySet());
            earlier.stream()
                    .filter(cell -> cell.status() != Status.ABSENT && FigureCell.isFigure(cell.cell()))
                    .forEach(cell -> known.add(cell.cell()));
            Map<String, FigureCell> figures = figureCells.cells(connection, known);
            FigureSums sums = figureCells.sums(connection, catalogue, order.partnership(), figures.values());
            List<World> worlds = new ArrayList<>();
            for (Audience reader : Audience.values()) {
                if (reader != Audience.ANALYST && reader.sees(order.audience())) {
                    worlds.add(world(reader, figures, sums));
                }
            }
            return worlds;
        }

        private World world(Audience reader, Map<String, FigureCell> figures, FigureSums sums) throws SQLException {
            World.Builder world = new World.Builder(reader, order.audience(), earlier);
            List<String> keys = new ArrayList<>();
            for (FigureCell figure : figures.values()) {
                String key = key(figure.id(), figure.count());
                if (asked.containsKey(figure.id())) {
                    world.asked(key, figure.count(), rules.of(figure.sources(), order.audience()));
                    keys.add(key);
                } else {
                    world.absent(key, figure.count(), rules.of(figure.sources(), reader));
                }
            }
            for (Map.Entry<String, Remainder> rest : sums.remainders().entrySet()) {
                world.absent(
                        key(rest.getKey(), rest.getValue().count()),
                        rest.getValue().count(),
                        rules.of(rest.getValue().of().sources(), reader));
            }
            world.sums(sums.sums().stream().map(this::versioned).toList());
            world.sums(disclosed.sums(connection, order.partnership().id(), reader));
            return world.around(keys);
        }

        /** The key of a cell with this count: of the version that has it, else of the next. */
        private String key(String cell, long count) {
            int version = versions.computeIfAbsent(cell, name -> {
                DisclosedCell known = newest.get(name);
                return known == null ? 1 : known.count() == count ? known.version() : known.version() + 1;
            });
            counts.put(cell, count);
            return DisclosedCell.key(cell, version);
        }

        private Equation versioned(Equation sum) {
            return new Equation(
                    DisclosedCell.key(sum.total(), versions.get(sum.total())),
                    sum.parts().stream()
                            .map(part -> DisclosedCell.key(part, versions.get(part)))
                            .toList());
        }

        /** Hides what any reader's world needs hidden, until none needs more. */
        private Release protect(List<World> worlds) throws SQLException {
            Set<String> hidden = new LinkedHashSet<>();
            Release release = null;
            int before = -1;
            while (before < hidden.size()) {
                before = hidden.size();
                for (World world : worlds) {
                    Protection protection = Suppression.protect(world.cells(), world.sums(), Set.copyOf(hidden));
                    if (!(protection instanceof Protection.Protected done)) {
                        throw revealing(world);
                    }
                    hidden.addAll(done.hidden());
                    release = world == worlds.get(0) ? done.release() : release;
                }
            }
            World own = worlds.get(0);
            if (tellsNothing(own, hidden) && !tablesIn(own).isEmpty() && wouldTellAlone()) {
                throw revealing(own);
            }
            return release;
        }

        /** Whether something of the table could be shown, had nothing been released before. */
        private boolean wouldTellAlone() throws SQLException {
            Catalogue catalogue = catalogues.current(connection);
            FigureSums sums = figureCells.sums(connection, catalogue, order.partnership(), asked.values());
            World.Builder world = new World.Builder(order.audience(), order.audience(), List.of());
            asked.values()
                    .forEach(figure ->
                            world.asked(figure.id(), figure.count(), rules.of(figure.sources(), order.audience())));
            sums.remainders()
                    .forEach((key, rest) ->
                            world.absent(key, rest.count(), rules.of(rest.of().sources(), order.audience())));
            World alone = world.sums(sums.sums()).around(asked.keySet());
            return Suppression.protect(alone.cells(), alone.sums()) instanceof Protection.Protected done
                    && !done.hidden().containsAll(asked.keySet());
        }

        /** Whether all that is new in the table is hidden, though not all of it is small. */
        private boolean tellsNothing(World world, Set<String> hidden) {
            List<CountedCell> fresh = world.cells().stream()
                    .filter(cell -> cell.standing() == Standing.ASKED)
                    .toList();
            return fresh.size() == asked.size()
                    && !fresh.isEmpty()
                    && fresh.stream().allMatch(cell -> hidden.contains(cell.key()))
                    && fresh.stream().anyMatch(cell -> !cell.policy().hides(cell.count()));
        }

        private ProblemException revealing(World world) throws SQLException {
            List<Violation> violations = tables.named(connection, tablesIn(world)).stream()
                    .map(table -> Violation.ofField(
                            "earlierTable",
                            table.id().toString(),
                            "Released " + table.releasedAt() + ": /v1/public-tables/" + table.id()))
                    .toList();
            return new ProblemException(
                    CrimeDataProblem.REVEALS_HIDDEN_COUNT,
                    "With what was released before, the table would tell a count that must stay hidden.",
                    violations);
        }

        /** The tables that printed something of this world, the newest first. */
        private List<UUID> tablesIn(World world) throws SQLException {
            Set<String> keys = world.cells().stream().map(CountedCell::key).collect(Collectors.toSet());
            Set<UUID> ids = earlier.stream()
                    .filter(cell -> order.audience().sees(cell.audience())
                            && cell.status() != Status.ABSENT
                            && keys.contains(cell.key()))
                    .map(DisclosedCell::table)
                    .collect(Collectors.toSet());
            return tables.named(connection, ids).stream()
                    .limit(MOST_NAMED)
                    .map(PublicTables.Named::id)
                    .toList();
        }

        private Map<String, ReleasedCounts.Shown> shown(Release release) {
            Map<String, ReleasedCell> cells = new LinkedHashMap<>();
            release.cells().forEach(cell -> cells.put(cell.key(), cell));
            Map<String, ReleasedCounts.Shown> shown = new TreeMap<>();
            for (FigureCell figure : asked.values()) {
                ReleasedCell cell = cells.get(key(figure.id(), figure.count()));
                shown.put(
                        figure.id(),
                        new ReleasedCounts.Shown(
                                cell.printed(),
                                cell.known().isOne(),
                                isRevised(figure),
                                cell.policy().code()));
            }
            return shown;
        }

        private boolean isRevised(FigureCell figure) {
            return earlier.stream()
                    .anyMatch(cell -> cell.cell().equals(figure.id())
                            && cell.version() < versions.get(figure.id())
                            && cell.audience() == order.audience()
                            && cell.status() == Status.PUBLISHED);
        }

        private void keep(Release release, UUID id) throws SQLException {
            Map<String, ReleasedCell> cells = new LinkedHashMap<>();
            release.cells().forEach(cell -> cells.put(cell.key(), cell));
            List<DisclosedCell> kept = new ArrayList<>();
            for (Map.Entry<String, Integer> version : versions.entrySet()) {
                String cell = version.getKey();
                ReleasedCell released = cells.get(DisclosedCell.key(cell, version.getValue()));
                if (released != null && (asked.containsKey(cell) || released.status() == Status.ABSENT)) {
                    kept.add(new DisclosedCell(
                            order.audience(),
                            cell,
                            version.getValue(),
                            counts.get(cell),
                            released.status(),
                            released.printed(),
                            released.known(),
                            released.policy(),
                            id));
                }
            }
            int partnership = order.partnership().id();
            disclosed.save(connection, partnership, kept);
            disclosed.saveSums(connection, partnership, order.audience(), ofNewestVersions(release.equations()));
        }

        private Collection<Equation> ofNewestVersions(List<Equation> sums) {
            Set<String> keys = versions.entrySet().stream()
                    .map(version -> DisclosedCell.key(version.getKey(), version.getValue()))
                    .collect(Collectors.toSet());
            return sums.stream()
                    .filter(sum -> sum.cells().allMatch(keys::contains))
                    .toList();
        }

        private Stored stored(Written written, ReleasedCounts released, Certificate certificate) {
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
        private String fingerprint() {
            String text = asked.values().stream()
                    .map(figure ->
                            figure.id() + " " + figure.revision() + " " + rules.of(figure.sources(), order.audience()))
                    .sorted()
                    .collect(Collectors.joining("\n"));
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }
}
