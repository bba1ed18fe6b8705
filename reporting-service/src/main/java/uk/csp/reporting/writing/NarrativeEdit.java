package uk.csp.reporting.writing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.facts.Narrative.Placement;
import uk.csp.reporting.version.NarrativeText;

@Schema(name = "NarrativeEdit", description = "The whole text of a section; an empty one deletes it")
record NarrativeEdit(
        @Schema(
                        description = "Markdown: paragraphs, bullets, **bold**, links; {{references}} to figures",
                        examples = "Robbery {{figure:robbery.changed}}.")
                @NotNull
                String text,
        @Schema(
                        description = "Where it stands beside what the section says by itself; after, if not said",
                        enumeration = {"before", "after"})
                @Pattern(regexp = "before|after")
                String placement) {

    NarrativeText body() {
        return new NarrativeText(
                Lines.of(text),
                placement == null ? Placement.AFTER : Placement.valueOf(placement.toUpperCase(Locale.ROOT)));
    }
}
