package uk.csp.gateway.figures;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.csp.gateway.page.Sheet;
import uk.csp.gateway.words.Dates;
import uk.csp.gateway.words.Periods;

/** A released table as a page shows it: numbers where they are told, words where they are not. */
public record Released(
        String title, String period, String releasedOn, List<Row> rows, List<String> meanings, Sheet sheet) {
    public record Row(
            String name,
            String indicator,
            String count,
            String rate,
            String change,
            String significance,
            String marked) {}

    public static Released of(PublicTableAnswer table) {
        return new Released(
                Periods.withoutCodes(table.title()),
                table.rows().isEmpty()
                        ? null
                        : Periods.period(table.rows().get(0).period()),
                Dates.day(table.releasedAt()),
                table.rows().stream().map(row -> row(table.kind(), row)).toList(),
                meanings(table),
                sheet(table));
    }

    private static Row row(String kind, PublicTableAnswer.Row row) {
        String change = row.change() == null || row.change().value() == null
                ? Wording.cell(row.change())
                : Wording.change(row.change().value().longValue(), percent(row.percent()));
        return new Row(
                name(kind, row),
                row.indicator(),
                Wording.cell(row.count()),
                Wording.cell(row.rate()),
                change,
                Wording.significance(row.significant()),
                Wording.incompleteness(row.completeness()));
    }

    private static String percent(PublicTableAnswer.Cell percent) {
        if (percent == null || percent.value() == null) {
            return null;
        }
        return (percent.value().signum() > 0 ? "+" : "") + Wording.asPrinted(percent.value(), percent.printed()) + "%";
    }

    private static String name(String kind, PublicTableAnswer.Row row) {
        return switch (kind == null ? "" : kind) {
            case "series" -> Periods.period(row.period());
            case "neighbourhoods", "areas" -> row.areaName() == null ? row.label() : row.areaName();
            default -> row.label();
        };
    }

    /** The meanings of those codes that occur. */
    private static List<String> meanings(PublicTableAnswer table) {
        Set<String> codes = new LinkedHashSet<>();
        for (PublicTableAnswer.Row row : table.rows()) {
            for (PublicTableAnswer.Cell cell :
                    Arrays.asList(row.count(), row.previous(), row.change(), row.percent(), row.rate())) {
                if (cell != null && cell.codes() != null) {
                    codes.addAll(cell.codes());
                }
            }
        }
        return table.codes() == null
                ? List.of()
                : codes.stream()
                        .filter(table.codes()::containsKey)
                        .map(code ->
                                Wording.codeName(code) + ": " + table.codes().get(code))
                        .toList();
    }

    private static Sheet sheet(PublicTableAnswer table) {
        return new Sheet(
                "released",
                List.of("indicator", "area", "period", "count", "previous", "change", "percent", "rate"),
                table.rows().stream()
                        .map(row -> Arrays.<Object>asList(
                                row.label(),
                                row.areaName(),
                                row.period(),
                                printed(row.count()),
                                printed(row.previous()),
                                printed(row.change()),
                                printed(row.percent()),
                                printed(row.rate())))
                        .toList());
    }

    private static Object printed(PublicTableAnswer.Cell cell) {
        return cell == null ? null : cell.value() == null ? cell.printed() : cell.value();
    }
}
