package uk.csp.morile.discussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to be kept of the discussion. No personal data: it is read by all partners. */
@Schema(name = "NoteToAdd")
public record NoteRequest(
        @NotBlank @Schema(examples = "domestic-abuse", required = true) String threat,
        @Schema(nullable = true, examples = "physical") String criterion,
        @NotBlank @Size(max = 4000) @Schema(required = true) String text,
        @Size(max = 500) @Schema(nullable = true) String evidence) {}
