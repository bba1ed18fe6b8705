package uk.csp.reporting.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookSubscriptionRequest")
record SubscriptionRequest(
        @Schema(examples = "https://receiver.example.org/csp", description = "https on port 443, at a public address")
                @NotNull
                @Size(max = 2_000)
                String url,
        @Schema(
                        examples = "[\"figures-changed\", \"rating-changed\"]",
                        description = "figure-changed, figures-changed, edition-published and edition-withdrawn need"
                                + " figures:read; rating-changed and list-entry-changed need ratings:read")
                @NotNull
                @Size(min = 1, max = 10)
                List<@NotNull String> eventTypes,
        @Schema(examples = "[\"E22000056\"]", description = "Empty or left out: all partnerships") @Size(max = 400)
                List<@NotNull @Pattern(regexp = "[A-Z0-9]{3,20}") String> partnerships,
        @Schema(examples = "Our dashboard") @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") String description) {}
