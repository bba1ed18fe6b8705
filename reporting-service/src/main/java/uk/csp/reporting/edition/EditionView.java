package uk.csp.reporting.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told of an edition beside its document. */
@Schema(name = "Edition")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EditionView(
        @Schema(examples = "E22000056.FY2018-19.1") String id,
        @Schema(examples = "E22000056") String partnership,
        @Schema(examples = "FY2018-19") String period,
        @Schema(description = "Counts the editions of this partnership and period", examples = "1") int number,
        String title,
        @Schema(description = "SHA-256 of the document's bytes, in hexadecimal") String sha256,
        Instant publishedAt,
        @Schema(description = "Figures it was made from that have a newer revision by now", examples = "0")
                int figuresChangedSince,
        @Schema(
                        description =
                                "Of those, figures of which nothing is known any more: what they were counted from"
                                        + " was withdrawn",
                        examples = "0")
                int figuresGoneSince,
        @Schema(description = "Present when it is no longer to be relied on") Withdrawn withdrawn,
        Links links) {

    @Schema(name = "EditionLinks")
    record Links(String json, String html, String lineage, String signature) {}

    @Schema(name = "EditionWithdrawal")
    record Withdrawn(Instant at, String reason, String correction) {}

    @Schema(name = "EditionList")
    record Page(List<EditionView> items) {}

    static EditionView of(Edition edition, ReadEdition.Since since) {
        Withdrawal withdrawal = edition.withdrawal();
        return new EditionView(
                edition.id(),
                edition.partnership(),
                edition.period(),
                edition.number(),
                edition.title(),
                edition.sha256(),
                edition.publishedAt(),
                since.changed(),
                since.gone(),
                withdrawal == null
                        ? null
                        : new Withdrawn(withdrawal.at(), withdrawal.reason(), withdrawal.correction()),
                new Links(
                        edition.path(),
                        edition.path() + "/html",
                        edition.path() + "/lineage",
                        edition.path() + "/signature"));
    }
}
