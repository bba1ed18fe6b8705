package uk.csp.reporting.edition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Lineage;
import uk.csp.reporting.document.Run;

/** Where every number printed in an edition comes from, in the order they are read. */
@Schema(name = "EditionLineage")
record LineageView(
        String edition,
        String sha256,
        List<Number> numbers,
        List<Assessment.RatingUsed> ratings,
        List<Assessment.ListEntryUsed> listEntries,
        List<Assessment.ModelUsed> models) {

    @Schema(name = "PrintedNumber")
    record Number(
            @Schema(description = "Section it stands in", examples = "crime-table") String section,
            @Schema(description = "The words around it", examples = "Robbery, 2018/19") String context,
            @Schema(description = "As printed", examples = "255") String text,
            List<Origin> origins) {}

    @Schema(name = "NumberOrigin")
    record Origin(
            @Schema(examples = "E22000056.robbery.E22000056.FY2018-19") String figure,
            @Schema(examples = "1") long revision,
            @Schema(description = "What was taken from the figure", examples = "count") String measure,
            @Schema(examples = "/v1/figures/E22000056.robbery.E22000056.FY2018-19/provenance?revision=1")
                    String provenance) {}

    static LineageView of(Edition edition, Assessment document) {
        return new LineageView(
                edition.id(),
                edition.sha256(),
                Lineage.of(document.sections()).stream()
                        .map(printed -> new Number(
                                printed.section(),
                                printed.context(),
                                printed.text(),
                                printed.origins().stream()
                                        .map(LineageView::origin)
                                        .toList()))
                        .toList(),
                document.ratings(),
                document.listEntries(),
                document.models());
    }

    private static Origin origin(Run.Origin origin) {
        return new Origin(
                origin.figure(),
                origin.revision(),
                origin.measure(),
                "/v1/figures/" + origin.figure() + "/provenance?revision=" + origin.revision());
    }
}
