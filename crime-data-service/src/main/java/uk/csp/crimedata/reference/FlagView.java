package uk.csp.crimedata.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A flag as the API shows it. */
@Schema(name = "Flag")
record FlagView(
        @Schema(examples = "domestic-abuse") String code,
        @Schema(description = "Never changes; from 0 to 30, each once", examples = "0") int position,
        @Schema(examples = "Domestic abuse") String label) {}
