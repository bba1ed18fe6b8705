package uk.csp.crimedata.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.figure.FigureHistory.Revision;
import uk.csp.crimedata.figure.RevisionTriangle.Row;
import uk.csp.crimedata.figure.RevisionTriangle.Told;
import uk.csp.crimedata.figure.RevisionTriangle.Triangle;

/** Tells how a figure came to be what it is: its revisions, and the triangle of its months. */
@ApplicationScoped
class TellRevisions {
    private static final List<String> NOTES = List.of(
            "A count of the triangle stands for all moments until the next column.",
            "[x] or null: the month was not received by then. Missing is not zero.");
    private static final List<String> NO_TRIANGLE =
            List.of("There is no triangle: the months of this area are too small to be kept as figures.");

    private final FigureHistory history;
    private final Causes causes;
    private final Catalogues catalogues;

    TellRevisions(FigureHistory history, Causes causes, Catalogues catalogues) {
        this.history = history;
        this.causes = causes;
        this.catalogues = catalogues;
    }

    /** Empty when nothing was ever known of such a figure. */
    Optional<RevisionTriangle> of(String id) {
        Optional<FigureId> asked = FigureId.of(id);
        Optional<Partnership> partnership =
                asked.flatMap(known -> catalogues.current().partnership(known.partnership()));
        if (partnership.isEmpty()) {
            return Optional.empty();
        }
        FigureId known = asked.get();
        List<Revision> months = known.isOfPartnership()
                ? history.allOfMonths(
                        partnership.get().id(),
                        known.indicator(),
                        known.period().withYearBefore())
                : List.of();
        List<FigureChanged> stored = history.of(id).stream().map(this::read).toList();
        List<FigureChanged> revisions =
                stored.isEmpty() && known.period().kind().isComputed() ? computed(known.period(), months) : stored;
        if (revisions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RevisionTriangle(
                id,
                known.period().label(),
                told(revisions),
                triangle(known.period(), months),
                known.isOfPartnership() ? NOTES : NO_TRIANGLE));
    }

    /** One for each moment at which the months made another figure of it. */
    private List<FigureChanged> computed(Period period, List<Revision> months) {
        NavigableMap<YearMonth, FigureChanged> state = new TreeMap<>();
        List<FigureChanged> figures = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            FigureChanged month = read(months.get(i));
            state.put(YearMonth.parse(month.period().end()), month);
            boolean isLastOfItsMoment = i + 1 == months.size()
                    || !months.get(i + 1).knownAt().equals(months.get(i).knownAt());
            if (isLastOfItsMoment) {
                new SumOfMonths(state)
                        .figure(period)
                        .filter(figure -> figures.isEmpty()
                                || !FigureDifference.between(figures.get(figures.size() - 1), figure)
                                        .isEmpty())
                        .ifPresent(figures::add);
            }
        }
        return figures;
    }

    private List<Told> told(List<FigureChanged> revisions) {
        Map<String, Cause> known =
                causes.of(revisions.stream().map(FigureChanged::causationId).toList());
        List<Told> told = new ArrayList<>();
        FigureChanged before = null;
        for (FigureChanged figure : revisions) {
            boolean comparable = before != null && before.count() != null && figure.count() != null;
            told.add(new Told(
                    figure.revision(),
                    figure.knownAt(),
                    figure.count(),
                    comparable ? Long.valueOf(figure.count() - before.count()) : null,
                    figure.completeness().complete(),
                    figure.completeness().missingMonths(),
                    figure.rate() == null ? null : figure.rate().value(),
                    figure.rate() == null ? null : figure.rate().denominator().vintage(),
                    before == null ? List.of() : FigureDifference.between(before, figure),
                    known.get(figure.causationId())));
            before = figure;
        }
        return told;
    }

    private Triangle triangle(Period period, List<Revision> months) {
        NavigableMap<YearMonth, NavigableMap<Instant, Long>> counts = new TreeMap<>();
        TreeSet<Instant> moments = new TreeSet<>();
        for (Revision revision : months) {
            FigureChanged month = read(revision);
            YearMonth of = YearMonth.parse(month.period().end());
            NavigableMap<Instant, Long> row = counts.computeIfAbsent(of, key -> new TreeMap<>());
            Long count = month.completeness().complete() ? month.count() : null;
            if (!of.isBefore(period.start())
                    && (row.isEmpty() || !Objects.equals(row.lastEntry().getValue(), count))) {
                row.put(revision.knownAt(), count);
                moments.add(revision.knownAt());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (YearMonth month = period.start(); !month.isAfter(period.end()); month = month.plusMonths(1)) {
            NavigableMap<Instant, Long> known = counts.getOrDefault(month, new TreeMap<>());
            List<Long> row = new ArrayList<>();
            moments.forEach(moment -> row.add(
                    known.floorEntry(moment) == null
                            ? null
                            : known.floorEntry(moment).getValue()));
            rows.add(new Row(month.toString(), row));
        }
        return new Triangle(List.copyOf(moments), months.isEmpty() ? List.of() : rows);
    }

    private FigureChanged read(Revision revision) {
        return history.read(revision.body());
    }
}
