package uk.csp.crimedata.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.measure.Measure;
import uk.csp.crimedata.measure.MeasureBook;
import uk.csp.crimedata.measure.MeasureBooks;
import uk.csp.crimedata.measure.Place;
import uk.csp.crimedata.reported.ReportedSubject;
import uk.csp.crimedata.reported.ReportedValue;
import uk.csp.crimedata.reported.ReportedValues;
import uk.csp.platform.event.Outbox;

/** Makes the figures of reported values follow them, in the transaction that changed them. */
@ApplicationScoped
public class ReportedFigures {
    /** Datasets that nobody is kept from: what is for everybody is as strict as what is for partners. */
    private static final String OPEN =
            """
            SELECT dataset FROM disclosure_rule JOIN disclosure_policy p ON p.code = policy
            WHERE hide_to < hide_from AND round_to = 1 GROUP BY dataset HAVING count(*) = 2
            """;

    private final ObjectMapper json;
    private final Outbox outbox;
    private final Clock clock;

    ReportedFigures(ObjectMapper json, Outbox outbox, Clock clock) {
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What figures of one indicator and area are made for. */
    private record Subject(Partnership partnership, Indicator indicator, Area area, Measure measure) {}

    /** Waits until nobody else changes figures of these partnerships; what changes now is known from the moment returned. */
    public Instant hold(Connection connection, Collection<Partnership> partnerships) throws SQLException {
        RefreshFigures.lock(
                connection, partnerships.stream().map(Partnership::id).toList());
        return clock.instant();
    }

    /**
     * After values changed.
     *
     * @param partnerships those held; others hear nothing of it
     * @return the figures that got a new revision
     */
    public ChangedFigures refresh(
            Connection connection,
            Catalogue catalogue,
            MeasureBook book,
            Collection<Partnership> partnerships,
            Collection<ReportedSubject> touched,
            UUID cause,
            Instant knownAt)
            throws SQLException {
        Map<Short, List<Indicator>> indicators = indicators(connection, catalogue);
        Set<Subject> subjects = new LinkedHashSet<>();
        for (ReportedSubject one : touched) {
            Measure measure = book.byId().get(one.measure());
            for (Indicator indicator : indicators.getOrDefault(one.measure(), List.of())) {
                for (Partnership partnership : partnerships) {
                    areas(catalogue, book, partnership, indicator)
                            .filter(area -> concerns(book, partnership, area, one.area()))
                            .forEach(area -> subjects.add(new Subject(partnership, indicator, area, measure)));
                }
            }
        }
        return refresh(connection, catalogue, book, subjects, cause, knownAt);
    }

    /** After a change of the catalogue: every figure of these partnerships that takes over a reported value. */
    ChangedFigures ofPartnerships(
            Connection connection,
            Catalogue catalogue,
            Collection<Partnership> partnerships,
            UUID cause,
            Instant knownAt)
            throws SQLException {
        MeasureBook book = MeasureBooks.read(connection, catalogue.version());
        Set<Subject> subjects = new LinkedHashSet<>();
        for (Map.Entry<Short, List<Indicator>> taken :
                indicators(connection, catalogue).entrySet()) {
            for (Indicator indicator : taken.getValue()) {
                for (Partnership partnership : partnerships) {
                    areas(catalogue, book, partnership, indicator)
                            .forEach(area -> subjects.add(new Subject(
                                    partnership, indicator, area, book.byId().get(taken.getKey()))));
                }
            }
        }
        return refresh(connection, catalogue, book, subjects, cause, knownAt);
    }

    private ChangedFigures refresh(
            Connection connection,
            Catalogue catalogue,
            MeasureBook book,
            Collection<Subject> subjects,
            UUID cause,
            Instant knownAt)
            throws SQLException {
        FigureRevisions revisions = new FigureRevisions(connection, json, outbox, knownAt);
        Set<String> open = open(connection);
        for (Subject subject : subjects) {
            ReportedCalculator calculator = calculator(connection, catalogue, book, subject, open);
            Set<Period> made = new HashSet<>();
            for (ReportedCalculator.Made figure : calculator.figures()) {
                made.add(figure.period());
                revisions.add(candidate(subject, figure.period(), figure.figure(), figure.submissions(), cause));
            }
            for (Period period : known(connection, subject)) {
                if (!made.contains(period)) {
                    revisions.add(candidate(subject, period, calculator.nothing(period), List.of(), cause));
                }
            }
        }
        revisions.finish();
        return revisions.changedBy(cause);
    }

    private static ReportedCalculator calculator(
            Connection connection, Catalogue catalogue, MeasureBook book, Subject subject, Set<String> open)
            throws SQLException {
        Partnership partnership = subject.partnership();
        List<String> own = codes(book, partnership, subject.area());
        List<Place> beside = beside(book, own);
        List<ReportedValue> values = ReportedValues.current(
                connection,
                List.of(subject.measure().id()),
                Stream.concat(own.stream(), beside.stream().map(Place::code)).toList(),
                List.of(partnership.id(), partnership.forceId()));
        Map<Place, List<ReportedValue>> others = new HashMap<>();
        beside.forEach(place -> others.put(
                place, ReportedValues.chosen(subject.measure(), List.of(place.code()), partnership.id(), values)));
        return new ReportedCalculator(
                catalogue,
                partnership,
                subject.indicator(),
                subject.area(),
                subject.measure(),
                ReportedValues.chosen(subject.measure(), own, partnership.id(), values),
                others,
                open);
    }

    private static Set<String> open(Connection connection) throws SQLException {
        Set<String> open = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OPEN)) {
            while (row.next()) {
                open.add(row.getString(1));
            }
        }
        return open;
    }

    private static FigureRevisions.Candidate candidate(
            Subject subject, Period period, FigureChanged figure, List<Long> submissions, UUID cause) {
        Target target =
                new Target(subject.partnership(), subject.indicator(), subject.area(), period.start(), period.end());
        return new FigureRevisions.Candidate(target, period, figure, submissions, List.of(cause));
    }

    /** The partnership, and its neighbourhoods where the indicator is kept for them. */
    private static Stream<Area> areas(
            Catalogue catalogue, MeasureBook book, Partnership partnership, Indicator indicator) {
        Stream<Area> whole = Stream.of(catalogue.areas().get(partnership.id()));
        return indicator.neighbourhoods()
                ? Stream.concat(whole, catalogue.neighbourhoodsOf(partnership).stream())
                : whole;
    }

    /** The codes under which values of an area are reported, its own first. */
    private static List<String> codes(MeasureBook book, Partnership partnership, Area area) {
        if (area.id() != partnership.id()) {
            return List.of(area.code());
        }
        Stream<String> others = book.places().values().stream()
                .filter(place -> place.whole() && partnership.id() == place.partnership())
                .map(Place::code)
                .filter(code -> !code.equals(area.code()))
                .sorted(Comparator.naturalOrder());
        return Stream.concat(Stream.of(area.code()), others).toList();
    }

    /** What an area is compared with: the parents of its codes, and the other members of a family among them. */
    private static List<Place> beside(MeasureBook book, List<String> own) {
        List<Place> parents = own.stream()
                .flatMap(code -> book.place(code).stream())
                .flatMap(place -> place.parents().stream())
                .distinct()
                .flatMap(code -> book.place(code).stream())
                .toList();
        List<String> families = parents.stream()
                .filter(parent -> parent.kind().equals("family"))
                .map(Place::code)
                .toList();
        Stream<Place> members = families.isEmpty()
                ? Stream.empty()
                : book.places().values().stream()
                        .filter(place -> !own.contains(place.code()))
                        .filter(place -> place.parents().stream().anyMatch(families::contains))
                        .filter(place -> parents.stream()
                                .noneMatch(parent -> parent.code().equals(place.code())))
                        .sorted(Comparator.comparing(Place::code));
        return Stream.concat(parents.stream(), members).toList();
    }

    /** Whether figures of an area show values of a place: it is the same, or it is compared with it. */
    private static boolean concerns(MeasureBook book, Partnership partnership, Area area, String place) {
        List<String> own = codes(book, partnership, area);
        return own.contains(place)
                || beside(book, own).stream().anyMatch(other -> other.code().equals(place));
    }

    private static Map<Short, List<Indicator>> indicators(Connection connection, Catalogue catalogue)
            throws SQLException {
        Map<Short, List<Indicator>> indicators = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT measure_id, id FROM indicator WHERE measure_id IS NOT NULL ORDER BY id")) {
            while (row.next()) {
                Indicator indicator = catalogue.indicators().get(row.getShort(2));
                indicators
                        .computeIfAbsent(row.getShort(1), id -> new ArrayList<>())
                        .add(indicator);
            }
        }
        return indicators;
    }

    private static List<Period> known(Connection connection, Subject subject) throws SQLException {
        List<Period> periods = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT period FROM figure WHERE partnership_id = ? AND indicator_id = ? AND area_id = ?")) {
            select.setInt(1, subject.partnership().id());
            select.setShort(2, subject.indicator().id());
            select.setInt(3, subject.area().id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    periods.add(Period.ofCode(row.getString(1)).orElseThrow());
                }
            }
        }
        return periods;
    }
}
