package uk.csp.reporting.writing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.narrative.FillReferences;
import uk.csp.reporting.narrative.Markdown;
import uk.csp.reporting.narrative.Passage;
import uk.csp.reporting.narrative.TypedNumbers;
import uk.csp.reporting.version.NarrativeText;
import uk.csp.reporting.version.TextVersion;

@Schema(name = "Narrative", description = "What people wrote into a section")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NarrativeView(
        @Schema(examples = "crime-trends") String section,
        @Schema(description = "0 while nobody wrote anything", examples = "3") long revision,
        @Schema(
                        description = "Markdown with references to figures; empty when deleted or not written",
                        examples = "Robbery {{figure:robbery.changed}}.")
                String text,
        @Schema(enumeration = {"before", "after"}) String placement,
        @Schema(description = "The text with the facts filled in, as it is printed now") String filled,
        @Schema(description = "Whether the draft has the section; a text without one is printed nowhere")
                Boolean placed,
        @Schema(description = "References that have no number now, each printed as its code") List<String> notAvailable,
        @Schema(description = "Numbers typed by hand; a text with any is left out of the public edition")
                List<String> typedNumbers,
        Instant writtenAt,
        @Schema(description = "The client that wrote it", examples = "safer-plymouth-analyst") String writtenBy) {

    static NarrativeView none(String section, boolean placed) {
        return new NarrativeView(section, 0, "", "after", "", placed, List.of(), List.of(), null, null);
    }

    static NarrativeView of(TextVersion<NarrativeText> version, Facts facts, boolean placed) {
        Passage passage = Markdown.parse(version.body().text());
        FillReferences fill = new FillReferences(facts);
        return view(
                version,
                fill.written(version.body().text()),
                placed,
                fill.unavailable(passage).stream()
                        .map(reference -> "{{" + reference.written() + "}}")
                        .distinct()
                        .toList(),
                TypedNumbers.in(passage));
    }

    /** A version as it was written: what would be filled in today says nothing of then. */
    static NarrativeView past(TextVersion<NarrativeText> version) {
        return view(version, null, null, null, null);
    }

    private static NarrativeView view(
            TextVersion<NarrativeText> version,
            String filled,
            Boolean placed,
            List<String> missing,
            List<String> typed) {
        return new NarrativeView(
                version.subject(),
                version.revision(),
                version.body().text(),
                version.body().placement().name().toLowerCase(Locale.ROOT),
                filled,
                placed,
                missing,
                typed,
                version.writtenAt(),
                version.writtenBy());
    }
}
