package uk.csp.crimedata.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.figure.FigureHistory.Revision;
import uk.csp.crimedata.page.Cursor;

/**
 * Figures whether they are stored or made from those of their months when asked for, as they are now or were known at any
 * moment. Quarters and years to date rest on nothing but months, so keeping them would only repeat what is kept.
 */
@ApplicationScoped
public class ReadFigure {
    /** Every month the service can hold. */
    private static final Period ALL_TIME = new Period(Period.Kind.MONTH, YearMonth.of(1900, 1), YearMonth.of(2999, 12));

    private final Figures figures;
    private final FigureHistory history;
    private final Catalogues catalogues;
    private final ObjectMapper json;

    ReadFigure(Figures figures, FigureHistory history, Catalogues catalogues, ObjectMapper json) {
        this.figures = figures;
        this.history = history;
        this.catalogues = catalogues;
        this.json = json;
    }

    /** A figure and the stored revisions it rests on: itself, or those of its months. */
    record Origin(Figures.Stored figure, List<Figures.Stored> revisions) {}

    /** The figure a stored text tells. */
    FigureChanged read(String body) {
        return history.read(body);
    }

    /** The newest of a figure. */
    Optional<Figures.Stored> find(String id) {
        return figures.find(id)
                .or(() -> computed(id) == null
                        ? Optional.empty()
                        : origin(id, null).map(Origin::figure));
    }

    /** The rate of a whole partnership now; empty while a month is missing or residents are unknown. */
    public Optional<BigDecimal> rate(Partnership partnership, Indicator indicator, Period period) {
        String id = String.join(".", partnership.code(), indicator.code(), partnership.code(), period.code());
        return find(id).map(figure -> history.read(figure.body()).rate()).map(FigureChanged.Rate::value);
    }

    /** What was known of a figure at a moment. */
    Optional<Figures.Stored> asAt(String id, Instant moment) {
        return history.asAt(id, moment)
                .map(Revision::stored)
                .or(() -> computed(id) == null
                        ? Optional.empty()
                        : origin(id, moment).map(Origin::figure));
    }

    /** The newest of a figure with what it rests on. */
    Optional<Origin> origin(String id) {
        return figures.find(id)
                .map(figure -> new Origin(figure, List.of(figure)))
                .or(() -> computed(id) == null ? Optional.empty() : origin(id, null));
    }

    /** @param moment null: now */
    private Optional<Origin> origin(String id, Instant moment) {
        FigureId asked = FigureId.of(id).orElseThrow();
        Optional<Partnership> partnership = catalogues.current().partnership(asked.partnership());
        if (partnership.isEmpty() || !asked.isOfPartnership()) {
            return Optional.empty();
        }
        int of = partnership.get().id();
        Period needed = asked.period().withYearBefore();
        List<Revision> months = moment == null
                ? history.months(of, asked.indicator(), needed)
                : history.monthsAsAt(of, asked.indicator(), needed, moment);
        SumOfMonths sum = new SumOfMonths(byMonth(months.stream()
                .map(month -> history.read(month.body()))
                .filter(ReadFigure::isCounted)
                .toList()));
        return sum.figure(asked.period())
                .map(figure -> new Origin(
                        stored(figure), months.stream().map(Revision::stored).toList()));
    }

    /** Figures of a computed kind or period, one more than a page where there are more. */
    List<Figures.Stored> list(Partnership partnership, FigureQuery query, Cursor cursor) {
        if (query.area() != null && !query.area().equals(partnership.code())
                || Boolean.TRUE.equals(query.neighbourhood())) {
            return List.of();
        }
        Stream<Figures.Stored> stored = figures.list(query, List.of(partnership.id()), cursor).stream();
        return Stream.concat(stored, computed(partnership, query.indicator(), query.period(), query.periodKind()))
                .sorted(Comparator.comparing(Figures.Stored::id))
                .filter(figure -> figure.id().compareTo(cursor.after()) > 0)
                .limit(Cursor.ASKED)
                .toList();
    }

    /** Partnership-level figures of one period, whichever its kind. */
    public List<Figures.Stored> ofPartnership(Partnership partnership, Period period) {
        List<Figures.Stored> stored = figures.ofPartnership(partnership.id(), period.code());
        return period.kind().isComputed()
                ? Stream.concat(stored.stream(), computed(partnership, null, period.code(), null))
                        .toList()
                : stored;
    }

    private Stream<Figures.Stored> computed(Partnership partnership, String indicator, String period, String kind) {
        Optional<Period> one = Optional.ofNullable(period).flatMap(Period::ofCode);
        Period needed = one.map(Period::withYearBefore).orElse(ALL_TIME);
        return history.months(partnership.id(), indicator, needed).stream()
                .map(month -> history.read(month.body()))
                .filter(ReadFigure::isCounted)
                .collect(Collectors.groupingBy(figure -> figure.indicator().id()))
                .values()
                .stream()
                .map(months -> new SumOfMonths(byMonth(months)))
                .flatMap(sum -> one.map(Stream::of)
                        .orElseGet(() -> sum.months().keySet().stream()
                                .flatMap(month -> Stream.of(Period.quarterOf(month), Period.yearToDate(month)))
                                .distinct())
                        .filter(candidate ->
                                kind == null || candidate.kind().word.equals(kind))
                        .flatMap(candidate -> sum.figure(candidate).stream()))
                .sorted(Comparator.comparing(FigureChanged::figure))
                .map(this::stored);
    }

    static NavigableMap<YearMonth, FigureChanged> byMonth(Collection<FigureChanged> months) {
        return months.stream()
                .collect(Collectors.toMap(
                        figure -> YearMonth.parse(figure.period().end()),
                        figure -> figure,
                        (one, other) -> other,
                        TreeMap::new));
    }

    /** Totals of longer periods are kept as they are reported or added up with their bounds; they are not made here. */
    private static boolean isCounted(FigureChanged month) {
        return month.reported() == null;
    }

    private static Period computed(String id) {
        return FigureId.of(id)
                .map(FigureId::period)
                .filter(period -> period.kind().isComputed())
                .orElse(null);
    }

    private Figures.Stored stored(FigureChanged figure) {
        try {
            return new Figures.Stored(figure.figure(), figure.revision(), json.writeValueAsString(figure));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A figure could not be written as JSON", e);
        }
    }
}
