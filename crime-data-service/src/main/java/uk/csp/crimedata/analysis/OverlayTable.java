package uk.csp.crimedata.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.page.CsvTable;

/**
 * Overlays as shares of what they are flags on. There is no total and there cannot be one: one crime can carry several
 * flags, so shares overlap.
 */
@Schema(name = "Overlays", description = "Flagged crimes and incidents as shares of those they are among")
record OverlayTable(
        Named.Csp partnership,
        @Schema(examples = "FY2018-19") String period,
        @Schema(examples = "2018/19") String periodLabel,
        @Schema(examples = "FY2017-18") String previousPeriod,
        List<Row> rows,
        List<String> notes)
        implements CsvTable {

    static final List<String> NOTES = List.of(
            "Overlays cross the categories and each other: never add them up.",
            "significant: the share differs from the year before (two proportions, two-sided, 5 per cent); null when the "
                    + "counts are too few to tell.",
            "Percentages are rounded half-up from the counts and withheld on a base under 20 ([low] in CSV).");
    private static final int SMALLEST_BASE = 20;
    private static final List<String> HEADER = List.of(
            "indicator",
            "label",
            "count",
            "of",
            "ofLabel",
            "ofCount",
            "sharePercent",
            "previousSharePercent",
            "changePoints",
            "significant",
            "complete",
            "missingMonths");

    @Schema(name = "OverlayRow")
    record Row(
            @Schema(examples = "domestic-abuse-crimes") String indicator,
            @Schema(examples = "Domestic Abuse crimes") String label,
            @Schema(examples = "4642") Long count,
            @Schema(description = "The indicator it is a part of", examples = "all-crime") String of,
            @Schema(examples = "All Crime") String ofLabel,
            @Schema(examples = "23729") Long ofCount,
            @Schema(description = "Null: a month is missing, or the base is under 20", examples = "19.6")
                    BigDecimal sharePercent,
            @Schema(examples = "16.8") BigDecimal previousSharePercent,
            @Schema(description = "In percentage points, from the unrounded shares", examples = "2.8")
                    BigDecimal changePoints,
            Boolean significant,
            boolean complete,
            List<String> missingMonths) {}

    /** What was counted of a part and its whole; null: not complete. */
    static Row row(
            String indicator,
            String label,
            Long count,
            String of,
            String ofLabel,
            Long ofCount,
            Share share,
            Share before,
            List<String> missingMonths) {
        Share shown = share == null || share.whole() < SMALLEST_BASE ? null : share;
        Share shownBefore = before == null || before.whole() < SMALLEST_BASE ? null : before;
        boolean comparable = shown != null && shownBefore != null;
        return new Row(
                indicator,
                label,
                count,
                of,
                ofLabel,
                ofCount,
                shown == null ? null : Round.to(1, shown.percent()),
                shownBefore == null ? null : Round.to(1, shownBefore.percent()),
                comparable ? Round.to(1, shown.percent() - shownBefore.percent()) : null,
                comparable ? shown.differsFrom(shownBefore) : null,
                missingMonths.isEmpty(),
                missingMonths);
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<List<String>> cells() {
        return rows.stream()
                .map(row -> List.of(
                        row.indicator(),
                        row.label(),
                        cell(row.count()),
                        row.of(),
                        row.ofLabel(),
                        cell(row.ofCount()),
                        row.sharePercent() == null && row.complete() && row.ofCount() != null
                                ? "[low]"
                                : cell(row.sharePercent()),
                        cell(row.previousSharePercent()),
                        cell(row.changePoints()),
                        cell(row.significant()),
                        String.valueOf(row.complete()),
                        String.join(";", row.missingMonths())))
                .toList();
    }

    private static String cell(Object value) {
        return value == null ? "[x]" : value.toString();
    }
}
