package uk.csp.reporting.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookSubscriptionChange", description = "What it does not name stays as it is")
record SubscriptionChange(
        @Schema(examples = "https://receiver.example.org/csp") @Size(max = 2_000) String url,
        @Schema(examples = "[\"rating-changed\"]") @Size(min = 1, max = 10) List<@NotNull String> eventTypes,
        @Schema(examples = "[\"E22000056\"]", description = "Empty: all partnerships") @Size(max = 400)
                List<@NotNull @Pattern(regexp = "[A-Z0-9]{3,20}") String> partnerships,
        @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") String description,
        @Schema(description = "Off: nothing is sent or queued. On again: see replays for what was missed")
                Boolean enabled) {}
