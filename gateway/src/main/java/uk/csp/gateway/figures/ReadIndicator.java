package uk.csp.gateway.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.csp.gateway.figures.IndicatorView.AsAt;
import uk.csp.gateway.words.Periods;

/** Puts together what is known of one indicator, for who may see counts and for who may not. */
@RequestScoped
class ReadIndicator {
    private static final List<String> KINDS = List.of("neighbourhood", "ward", "msoa", "lsoa");

    private final AskFigures ask;
    private final ReleasedTables released;
    private final Names names;

    ReadIndicator(AskFigures ask, ReleasedTables released, Names names) {
        this.ask = ask;
        this.released = released;
        this.names = names;
    }

    /** What a person chose; null where nothing. */
    record Choice(String period, String asAt, String areas) {}

    IndicatorView read(String partnership, String name, String code, Choice choice) {
        IndicatorAnswer indicator = ask.indicators().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Optional<List<FigureAnswer>> figures = ask.of(partnership, code, null, null);
        return figures.map(known -> forAnalyst(partnership, name, indicator, known, choice))
                .orElseGet(() -> forOthers(partnership, name, indicator));
    }

    private IndicatorView forAnalyst(
            String partnership, String name, IndicatorAnswer indicator, List<FigureAnswer> figures, Choice choice) {
        FigureAnswer figure = figures.stream()
                .filter(known -> known.period().code().equals(choice.period()))
                .findFirst()
                .orElseGet(() -> PeriodChoice.preferred(figures));
        String period = figure == null ? null : figure.period().code();
        Optional<SeriesAnswer> series = figures.isEmpty()
                ? Optional.empty()
                : ask.series(partnership, indicator.code()).filter(SeriesAnswer::hasCounts);
        return new IndicatorView(
                partnership,
                name,
                indicator,
                true,
                PeriodChoice.of(figures, period),
                period,
                period == null ? null : Periods.period(period),
                figure == null ? null : figure.figure(),
                figure == null ? null : Headline.of(figure, names::of),
                asAt(figure, choice.asAt()),
                series.map(known -> Trend.of(indicator.label(), known)).orElse(null),
                series.map(known -> Seasons.of(indicator.label(), known)).orElse(null),
                period == null || indicator.measure() != null
                        ? null
                        : places(partnership, indicator, figure, choice.areas()),
                figure == null ? null : family(partnership, indicator, figure),
                figure == null || figure.reported() != null
                        ? null
                        : ask.revisions(figure.figure())
                                .map(known -> History.of(known, names::of))
                                .orElse(null),
                List.of());
    }

    private AsAt asAt(FigureAnswer figure, String typed) {
        String day = typed == null ? "" : typed.strip();
        if (figure == null || day.isEmpty()) {
            return new AsAt("", null, null, null);
        }
        return PastMoment.parse(day)
                .map(moment -> new AsAt(
                        moment.day(),
                        moment.words(),
                        null,
                        ask.asAt(figure.figure(), moment.asked())
                                .map(known -> Headline.of(known, names::of))
                                .orElse(null)))
                .orElseGet(() -> new AsAt(day, null, "Enter a real date, such as 2019-03-31", null));
    }

    /** Rates of the family as loaded for comparisons, else as a source reports them beside the indicator or its rate. */
    private Family family(String partnership, IndicatorAnswer indicator, FigureAnswer figure) {
        Family compared = ask.comparison(
                        partnership, indicator.code(), figure.period().code())
                .map(known -> Family.of(indicator.label(), known))
                .orElse(null);
        if (compared != null) {
            return compared;
        }
        Family reported = Family.of(figure);
        return reported != null ? reported : ask.rateOf(figure).map(Family::of).orElse(null);
    }

    private Places places(String partnership, IndicatorAnswer indicator, FigureAnswer figure, String areas) {
        String kind = areas != null && KINDS.contains(areas) ? areas : KINDS.get(0);
        return ask.ranking(partnership, indicator.code(), figure.period().code(), kind)
                .map(ranking -> Places.of(
                        indicator.label(),
                        kind,
                        ranking,
                        ask.outlines(partnership, kind, lastDay(figure.period().end()))))
                .orElse(null);
    }

    /** Areas are those in force at the end of the period. */
    private static String lastDay(String month) {
        return YearMonth.parse(month).atEndOfMonth().toString();
    }

    private IndicatorView forOthers(String partnership, String name, IndicatorAnswer indicator) {
        return new IndicatorView(
                partnership,
                name,
                indicator,
                false,
                List.of(),
                null,
                null,
                null,
                null,
                new AsAt("", null, null, null),
                null,
                null,
                null,
                null,
                null,
                released.about(partnership, indicator.code()).stream()
                        .map(Released::of)
                        .toList());
    }

    /** The newest full year of every indicator, by its code; empty when counts may not be seen. */
    Optional<Map<String, FigureAnswer>> newestYear(String partnership) {
        return ask.of(partnership, "all-crime", null, "financial-year")
                .map(PeriodChoice::preferred)
                .flatMap(figure -> ask.of(partnership, null, figure.period().code(), null))
                .map(ReadIndicator::byIndicator);
    }

    private static Map<String, FigureAnswer> byIndicator(List<FigureAnswer> figures) {
        Map<String, FigureAnswer> byCode = new HashMap<>();
        figures.forEach(figure -> byCode.put(figure.indicator().id(), figure));
        return byCode;
    }
}
