package uk.csp.reporting.edition;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told of an edition beside its document. */
@Schema(name = "Edition")
record EditionView(
        @Schema(examples = "E22000056.FY2018-19.1") String id,
        @Schema(examples = "E22000056") String partnership,
        @Schema(examples = "FY2018-19") String period,
        @Schema(description = "Counts the editions of this partnership and period", examples = "1") int number,
        String title,
        @Schema(description = "SHA-256 of the document's bytes, in hexadecimal") String sha256,
        Instant publishedAt,
        Links links) {

    @Schema(name = "EditionLinks")
    record Links(String json, String html, String lineage) {}

    @Schema(name = "EditionList")
    record Page(List<EditionView> items) {}

    static EditionView of(Edition edition) {
        return new EditionView(
                edition.id(),
                edition.partnership(),
                edition.period(),
                edition.number(),
                edition.title(),
                edition.sha256(),
                edition.publishedAt(),
                new Links(edition.path(), edition.path() + "/html", edition.path() + "/lineage"));
    }
}
