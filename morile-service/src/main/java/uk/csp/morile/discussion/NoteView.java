package uk.csp.morile.discussion;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something said about a threat, with who said it for which authority. */
@Schema(name = "DiscussionNote")
record NoteView(
        UUID id,
        @Schema(examples = "domestic-abuse") String threat,
        @Schema(nullable = true, examples = "physical") String criterion,
        String text,
        @Schema(nullable = true) String evidence,
        @Schema(examples = "health-scorer") String writtenBy,
        @Schema(examples = "nhs-devon") String authority,
        Instant writtenAt) {}
