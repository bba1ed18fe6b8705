package uk.csp.crimedata.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.page.CsvTable;

/** How a figure came to be what it is, and how the counts of its months did. */
@Schema(description = "Every revision of a figure, and the counts of its months at each moment one of them changed")
record RevisionTriangle(
        @Schema(examples = "E22000056.all-crime.E22000056.FY2018-19") String figure,
        @Schema(examples = "2018/19") String period,
        List<Told> revisions,
        Triangle triangle,
        List<String> notes)
        implements CsvTable {

    @Schema(name = "FigureRevision")
    record Told(
            @Schema(examples = "2") int revision,
            Instant knownAt,
            @Schema(examples = "23729") Long count,
            @Schema(description = "Against the revision before; null where there is none", examples = "-3")
                    Long countChange,
            boolean complete,
            List<String> missingMonths,
            BigDecimal rate,
            @Schema(examples = "mid-2016") String vintage,
            @Schema(description = "Empty for the first", examples = "[\"count\"]") List<String> changed,
            Cause cause) {}

    /** @param counts of a month, one for each moment; null: not received by then */
    @Schema(name = "RevisionTriangleRow")
    record Row(@Schema(examples = "2018-04") String month, List<Long> counts) {}

    @Schema(name = "RevisionTriangleCounts")
    record Triangle(List<Instant> knownAt, List<Row> rows) {}

    @Override
    public List<String> header() {
        List<String> header = new ArrayList<>(List.of("month"));
        triangle.knownAt().forEach(moment -> header.add(moment.toString()));
        return header;
    }

    @Override
    public List<List<String>> cells() {
        return triangle.rows().stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>(List.of(row.month()));
                    row.counts().forEach(count -> cells.add(count == null ? "[x]" : count.toString()));
                    return cells;
                })
                .toList();
    }
}
