package uk.csp.reporting.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Lineage;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.safe.ReleasedCount;

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
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Origin(
            @Schema(examples = "E22000056.robbery.E22000056.FY2018-19") String figure,
            @Schema(examples = "1") long revision,
            @Schema(description = "What was taken from the figure", examples = "count") String measure,
            @Schema(
                            description = "Its definition and the submissions it was counted from; for analysts",
                            examples = "/v1/figures/E22000056.robbery.E22000056.FY2018-19/provenance?revision=1")
                    String provenance,
            @Schema(examples = "robbery") String indicator,
            @Schema(description = "Version of the indicator's definition", examples = "1") Integer indicatorVersion,
            @Schema(description = "Datasets it rests on") List<String> sources,
            @Schema(description = "Of a rate: what it is divided by") Denominator denominator,
            @Schema(description = "Of a public edition: how the count was released") Disclosure disclosure) {}

    @Schema(name = "NumberDenominator")
    record Denominator(String label, long value, String vintage, int per) {}

    @Schema(name = "NumberDisclosure")
    record Disclosure(
            @Schema(description = "The released table") String table,
            @Schema(description = "The proof that what it hides stays hidden") String certificate,
            String releasedAt,
            @Schema(examples = "hide-under-5") String policy) {}

    /**
     * @param figures those the document was made from; none for an edition older than their keeping
     * @param releases of a public edition
     */
    static LineageView of(
            String edition, String sha256, Assessment document, List<Figure> figures, List<ReleasedCount> releases) {
        Map<String, Figure> kept = figures.stream().collect(Collectors.toMap(Figure::figure, Function.identity()));
        Map<String, ReleasedCount> released =
                releases.stream().collect(Collectors.toMap(ReleasedCount::figure, Function.identity()));
        return new LineageView(
                edition,
                sha256,
                Lineage.of(document.sections()).stream()
                        .map(printed -> new Number(
                                printed.section(),
                                printed.context(),
                                printed.text(),
                                printed.origins().stream()
                                        .map(origin -> origin(
                                                origin, kept.get(origin.figure()), released.get(origin.figure())))
                                        .toList()))
                        .toList(),
                document.ratings(),
                document.listEntries(),
                document.models());
    }

    private static Origin origin(Run.Origin origin, Figure figure, ReleasedCount released) {
        return new Origin(
                origin.figure(),
                origin.revision(),
                origin.measure(),
                "/v1/figures/" + origin.figure() + "/provenance?revision=" + origin.revision(),
                figure == null ? null : figure.indicator().id(),
                figure == null ? null : Integer.valueOf(figure.indicator().version()),
                figure == null ? null : figure.sources(),
                figure == null ? null : denominator(origin, figure),
                released == null ? null : disclosure(released));
    }

    private static Denominator denominator(Run.Origin origin, Figure figure) {
        boolean divided = List.of("rate", "denominator").contains(origin.measure());
        return divided && figure.rate() != null
                ? new Denominator(
                        figure.rate().denominator().label(),
                        figure.rate().denominator().value(),
                        figure.rate().denominator().vintage(),
                        figure.rate().per())
                : null;
    }

    private static Disclosure disclosure(ReleasedCount released) {
        return new Disclosure(
                released.table().address(),
                released.table().certificate(),
                released.table().releasedAt(),
                released.policy().code());
    }
}
