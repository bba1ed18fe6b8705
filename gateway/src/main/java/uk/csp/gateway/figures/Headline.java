package uk.csp.gateway.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import uk.csp.gateway.page.Sheet;
import uk.csp.gateway.words.Dates;
import uk.csp.gateway.words.Periods;

/** One figure in words, with where it comes from. */
record Headline(
        String value,
        String unit,
        String rate,
        String change,
        String significance,
        String marked,
        String knownAt,
        String quality,
        String sources,
        String population) {
    private static final Map<String, String> UNITS =
            Map.of("count", "", "rate", "per", "percent", "%", "years", " years", "seconds", " seconds");

    static Headline of(FigureAnswer figure, UnaryOperator<String> names) {
        FigureAnswer.Rate rate = figure.rate();
        return new Headline(
                value(figure),
                figure.reported() == null ? "recorded" : "as reported",
                figure.reported() != null && rate == null ? null : Wording.rate(rate),
                change(figure),
                figure.change() == null
                        ? ""
                        : Wording.significance(figure.change().significant()),
                Wording.incompleteness(figure.completeness()),
                Dates.moment(figure.knownAt()),
                figure.indicator().quality(),
                figure.sources() == null
                        ? ""
                        : figure.sources().stream().map(names).collect(Collectors.joining(", ")),
                rate == null || rate.denominator() == null
                        ? null
                        : Wording.count(rate.denominator().value()) + " "
                                + rate.denominator().label() + " ("
                                + rate.denominator().vintage() + ")");
    }

    /** The value alone, for a table. */
    static String value(FigureAnswer figure) {
        FigureAnswer.Reported reported = figure.reported();
        if (reported == null) {
            return Wording.count(figure.count());
        }
        if (reported.value() == null) {
            return reported.lower() != null && reported.upper() != null
                    ? Wording.number(reported.lower(), 0) + " to " + Wording.number(reported.upper(), 0)
                    : "Not available";
        }
        int decimals =
                Math.min(2, Math.max(0, reported.value().stripTrailingZeros().scale()));
        String number = Wording.number(reported.value(), decimals);
        return reported.unit().equals("rate") && reported.per() != null
                ? number + " per " + Wording.count((long) reported.per())
                : number + UNITS.getOrDefault(reported.unit(), "");
    }

    private static String change(FigureAnswer figure) {
        if (figure.change() == null || figure.change().count() == null) {
            return "Not compared with the year before, which is not known or not complete";
        }
        String against = figure.previous() == null
                ? ""
                : " against " + Periods.period(figure.previous().period());
        return Wording.change(figure.change()) + against;
    }

    static List<Object> row(FigureAnswer figure) {
        FigureAnswer.Rate rate = figure.rate();
        return Arrays.asList(
                figure.indicator().label(),
                figure.area().name(),
                figure.period().code(),
                figure.reported() == null ? figure.count() : figure.reported().value(),
                rate == null ? null : rate.value(),
                rate == null ? null : rate.per(),
                figure.change() == null ? null : figure.change().count(),
                figure.change() == null ? null : figure.change().percent(),
                figure.change() == null ? null : figure.change().significant(),
                figure.isComplete(),
                figure.knownAt().toString());
    }

    static Sheet sheet(List<FigureAnswer> figures) {
        return new Sheet(
                "figures",
                List.of(
                        "indicator",
                        "area",
                        "period",
                        "count",
                        "rate",
                        "per",
                        "change",
                        "percent",
                        "significant",
                        "complete",
                        "knownAt"),
                figures.stream().map(Headline::row).toList());
    }
}
