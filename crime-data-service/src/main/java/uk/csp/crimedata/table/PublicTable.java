package uk.csp.crimedata.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.page.CsvTable;
import uk.csp.crimedata.release.ReleasedCounts;

/** A table whose every number rests on protected counts. */
@Schema(description = "A table as an audience may read it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicTable(
        @Schema(description = "Absent for analysts: nothing was released") UUID id,
        @Schema(examples = "neighbourhoods") String kind,
        @Schema(examples = "All Crime by neighbourhood, FY2018-19") String title,
        @Schema(examples = "E22000056") String partnership,
        @Schema(examples = "public") String audience,
        Instant releasedAt,
        @Schema(description = "SHA-256 of the released cells and sums, as in the certificate") String hash,
        @Schema(description = "Policies that hold in it", examples = "hide-under-5") TreeSet<String> policies,
        @Schema(description = "Tables released before that were taken into account") List<UUID> earlierTables,
        List<Row> rows,
        @Schema(description = "What the codes mean") Map<String, String> codes,
        Map<String, String> links)
        implements CsvTable {

    private static final List<String> HEADER = List.of(
            "indicator",
            "label",
            "area",
            "areaName",
            "period",
            "rank",
            "count",
            "previous",
            "change",
            "percent",
            "rate",
            "population",
            "vintage",
            "codes");

    @Schema(name = "PublicTableRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(examples = "all-crime") String indicator,
            @Schema(examples = "All Crime") String label,
            @Schema(examples = "plymouth-city-centre") String area,
            @Schema(examples = "City Centre") String areaName,
            @Schema(examples = "FY2018-19") String period,
            @Schema(description = "By the rates shown; 1 is the highest", examples = "1") Integer rank,
            @Schema(description = "Whether another area has the same rate") Boolean tied,
            PublicNumber count,
            @Schema(description = "One year earlier") PublicNumber previous,
            PublicNumber change,
            PublicNumber percent,
            @Schema(description = "Absent unless both counts are shown as they are") Boolean significant,
            PublicNumber rate,
            Long population,
            @Schema(examples = "mid-2016") String vintage,
            TableCompleteness completeness) {}

    static PublicTable of(
            String kind, String title, String partnership, Audience audience, ReleasedCounts counts, List<Row> rows) {
        TreeSet<String> policies = new TreeSet<>();
        counts.counts().values().forEach(shown -> policies.add(shown.policy()));
        Map<String, String> links = counts.id() == null
                ? null
                : Map.of(
                        "self", "/v1/public-tables/" + counts.id(),
                        "certificate", "/v1/public-tables/" + counts.id() + "/certificate",
                        "verification", "/v1/public-tables/" + counts.id() + "/verification");
        return new PublicTable(
                counts.id(),
                kind,
                title,
                partnership,
                audience.word(),
                counts.releasedAt(),
                counts.hash(),
                policies,
                counts.earlierTables(),
                rows,
                PublicNumber.CODES,
                links);
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<List<String>> cells() {
        return rows.stream().map(PublicTable::cells).toList();
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.indicator(),
                row.label(),
                row.area(),
                row.areaName(),
                row.period(),
                row.rank() == null ? "[z]" : row.rank().toString(),
                row.count().cell(),
                cell(row.previous()),
                cell(row.change()),
                cell(row.percent()),
                row.rate().cell(),
                row.population() == null ? "[x]" : row.population().toString(),
                row.vintage() == null ? "[x]" : row.vintage(),
                String.join(" ", row.count().codes()));
    }

    private static String cell(PublicNumber number) {
        return number == null ? "[z]" : number.cell();
    }
}
