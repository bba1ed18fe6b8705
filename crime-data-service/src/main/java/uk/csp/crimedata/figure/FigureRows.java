package uk.csp.crimedata.figure;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.csp.crimedata.page.CsvTable;
import uk.csp.platform.audit.Listed;

/** A page of figures: as JSON the stored texts, as CSV a row each. */
final class FigureRows implements CsvTable, Listed {
    private static final List<String> HEADER = List.of(
            "figure",
            "revision",
            "indicator",
            "indicatorLabel",
            "overlay",
            "area",
            "areaName",
            "period",
            "periodLabel",
            "count",
            "previousCount",
            "change",
            "changePercent",
            "significant",
            "rate",
            "per",
            "population",
            "populationLabel",
            "vintage",
            "complete",
            "missingMonths",
            "sources",
            "quality",
            "knownAt",
            "reportedUnit",
            "reportedStatus",
            "reportedValue",
            "reportedLower",
            "reportedUpper");

    /** A percentage of fewer says more than is known. */
    private static final int SMALLEST_BASE = 20;

    private final List<Figures.Stored> figures;
    private final Function<String, FigureChanged> reader;

    FigureRows(List<Figures.Stored> figures, Function<String, FigureChanged> reader) {
        this.figures = figures;
        this.reader = reader;
    }

    @JsonValue
    @JsonRawValue
    String items() {
        return figures.stream().map(Figures.Stored::body).collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    @Override
    public int listed() {
        return figures.size();
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<List<String>> cells() {
        return figures.stream()
                .map(figure -> cells(reader.apply(figure.body())))
                .toList();
    }

    private static List<String> cells(FigureChanged figure) {
        FigureChanged.Change change = figure.change();
        FigureChanged.Rate rate = figure.rate();
        FigureChanged.Reported reported = figure.reported();
        return List.of(
                figure.figure(),
                cell(figure.revision()),
                figure.indicator().id(),
                figure.indicator().label(),
                cell(figure.indicator().overlay()),
                figure.area().code(),
                figure.area().name(),
                figure.period().code(),
                figure.period().label(),
                cell(figure.count()),
                cell(figure.previous() == null ? null : figure.previous().count()),
                cell(change == null ? null : change.count()),
                percent(figure),
                cell(change == null ? null : change.significant()),
                cell(rate == null ? null : rate.value()),
                cell(rate == null ? null : rate.per()),
                cell(rate == null ? null : rate.denominator().value()),
                cell(rate == null ? null : rate.denominator().label()),
                cell(rate == null ? null : rate.denominator().vintage()),
                cell(figure.completeness().complete()),
                String.join(";", figure.completeness().missingMonths()),
                String.join(";", figure.sources()),
                figure.indicator().quality(),
                figure.knownAt().toString(),
                reported == null ? "" : reported.unit(),
                reported == null ? "" : reported.status(),
                reported == null ? "" : value(reported),
                reported == null || reported.lower() == null ? "" : cell(reported.lower()),
                reported == null || reported.upper() == null ? "" : cell(reported.upper()));
    }

    private static String value(FigureChanged.Reported reported) {
        return reported.value() == null ? reported.code() == null ? "" : reported.code() : cell(reported.value());
    }

    private static String percent(FigureChanged figure) {
        if (figure.change() == null) {
            return "[x]";
        }
        if (figure.change().percent() == null) {
            return "[z]";
        }
        return figure.previous().count() < SMALLEST_BASE
                ? "[low]"
                : cell(figure.change().percent());
    }

    private static String cell(Object value) {
        return value == null ? "[x]" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
