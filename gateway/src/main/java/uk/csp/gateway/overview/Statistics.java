package uk.csp.gateway.overview;

import jakarta.enterprise.context.RequestScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.figures.AskFigures;
import uk.csp.gateway.figures.ComparisonAnswer;
import uk.csp.gateway.figures.FigureAnswer;
import uk.csp.gateway.figures.ReportedFamily;

/** The crime table of the newest complete year with its months, and how the year compares with similar places. */
@RequestScoped
class Statistics {
    private static final int MONTHS = 12;
    private static final int MOST_COMPARED = 25;

    private final AskFigures ask;

    Statistics(AskFigures ask) {
        this.ask = ask;
    }

    private record Groups(List<Group> items) {}

    private record Group(String code, String version) {}

    private record Values(List<Value> items) {}

    private record Value(String indicator, String period) {}

    /** Financial years of all crime, oldest first; empty when counts may not be seen. */
    Optional<List<FigureAnswer>> years(String partnership) {
        return ask.of(partnership, "all-crime", null, "financial-year");
    }

    /** The newest complete one, else the newest with a count; null when there is none. */
    static FigureAnswer newest(List<FigureAnswer> years) {
        Comparator<FigureAnswer> order = Comparator.comparing(FigureAnswer::isComplete)
                .thenComparing(figure -> figure.period().end());
        return years.stream().filter(FigureAnswer::hasValue).max(order).orElse(null);
    }

    List<CrimeRow> table(String partnership, FigureAnswer year) {
        List<String> names = months(year.period().start());
        List<Map<String, FigureAnswer>> months = new ArrayList<>();
        for (String name : names) {
            Map<String, FigureAnswer> byIndicator = new HashMap<>();
            ask.of(partnership, null, name, null)
                    .orElse(List.of())
                    .forEach(figure -> byIndicator.put(figure.indicator().id(), figure));
            months.add(byIndicator);
        }
        return ask.known(
                        Paths.query(
                                "/v1/crime-table",
                                "partnership",
                                partnership,
                                "period",
                                year.period().code()),
                        CrimeTableAnswer.class)
                .map(table -> table.rows().stream()
                        .map(row -> CrimeRow.of(
                                row,
                                names,
                                months.stream()
                                        .map(month -> month.get(row.indicator()))
                                        .toList()))
                        .toList())
                .orElse(List.of());
    }

    private static List<String> months(String first) {
        YearMonth start = YearMonth.parse(first);
        return Stream.iterate(start, month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(YearMonth::toString)
                .toList();
    }

    /** Of the indicators whose rates similar places report for the period. */
    List<ComparisonAnswer> compared(String partnership, FigureAnswer year) {
        String period = year.period().code();
        List<Group> groups = ask.known(Paths.query("/v1/comparator-groups", "partnership", partnership), Groups.class)
                .map(Groups::items)
                .orElse(List.of());
        if (groups.isEmpty()) {
            return ask
                    .rateOf(year)
                    .flatMap(ReportedFamily::of)
                    .map(ReportedFamily::comparison)
                    .filter(Statistics::isRanked)
                    .stream()
                    .toList();
        }
        return groups.stream()
                .map(Group::code)
                .distinct()
                .flatMap(group -> reported(group, period))
                .distinct()
                .limit(MOST_COMPARED)
                .map(indicator -> ask.comparison(partnership, indicator, period))
                .flatMap(Optional::stream)
                .filter(Statistics::isRanked)
                .toList();
    }

    private static boolean isRanked(ComparisonAnswer comparison) {
        return comparison.own() != null
                && comparison.own().rank() != null
                && comparison.own().percentFromMean() != null;
    }

    private Stream<String> reported(String group, String period) {
        return ask
                .known(Paths.query("/v1/comparator-values", "group", group), Values.class)
                .map(Values::items)
                .orElse(List.of())
                .stream()
                .filter(value -> period.equals(value.period()))
                .map(Value::indicator);
    }
}
