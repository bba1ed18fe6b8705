package uk.csp.morile.workshop;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who is to score, as a client of the issuer, for an authority, by a role: never by a name. */
@Schema(name = "ScorerToRegister")
public record ScorerRequest(
        @Schema(
                        examples = "police-scorer-1",
                        required = true,
                        pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$",
                        description = "Client or subject of the scorer's token; no name, no e-mail address")
                String scorer,
        @Schema(
                        examples = "devon-and-cornwall-police",
                        required = true,
                        pattern = "^[a-z0-9][a-z0-9-]{0,79}$",
                        description = "The claim partner of the scorer's token")
                String authority,
        @Schema(examples = "Vulnerability lead", required = true, maxLength = 80) String role) {}
