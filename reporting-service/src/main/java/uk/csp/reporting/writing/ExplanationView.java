package uk.csp.reporting.writing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.version.ExplanationText;
import uk.csp.reporting.version.TextVersion;

@Schema(name = "Explanation", description = "Why an indicator of the crime table changed")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplanationView(
        @Schema(examples = "robbery") String indicator,
        @Schema(examples = "Robbery") String label,
        @Schema(description = "0 while nobody wrote anything", examples = "1") long revision,
        @Schema(description = "Whether the change reaches the threshold of the partnership") Boolean required,
        @Schema(
                        description = "outdated: written for another direction or revision than the figure has now",
                        enumeration = {"missing", "given", "outdated", "not-printed"})
                String state,
        @Schema(examples = "Robbery increased by 9% (20 crimes), from 235 to 255.") String change,
        @Schema(examples = "E22000056.robbery.E22000056.FY2018-19") String figure,
        Long figureRevision,
        @Schema(description = "Markdown with references to figures; empty when deleted or not written") String text,
        @Schema(description = "What the words were written for") WrittenFor writtenFor,
        Instant writtenAt,
        @Schema(description = "The client that wrote it", examples = "safer-plymouth-analyst") String writtenBy) {

    @Schema(name = "ExplainedChange")
    record WrittenFor(
            @Schema(description = "1 up, -1 down, 0 neither") int direction,
            long figureRevision,
            long count,
            long previous) {}

    @Schema(name = "ExplanationList")
    record ExplanationList(
            @Schema(description = "How many an edition still waits for") long open, List<ExplanationView> items) {}

    @Schema(name = "ExplanationVersions", description = "Oldest first")
    record Versions(List<ExplanationView> items) {}

    static ExplanationView past(TextVersion<ExplanationText> version) {
        return new ExplanationView(
                version.subject(),
                null,
                version.revision(),
                null,
                null,
                null,
                null,
                null,
                version.body().text(),
                writtenFor(version.body()),
                version.writtenAt(),
                version.writtenBy());
    }

    static WrittenFor writtenFor(ExplanationText body) {
        return body.text().isEmpty()
                ? null
                : new WrittenFor(body.direction(), body.figureRevision(), body.count(), body.previous());
    }
}
