package uk.csp.crimedata.reference;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code of a scheme and what it means, as the API shows it. */
@Schema(name = "Crosswalk")
record CrosswalkView(
        @Schema(examples = "home-office") String scheme,
        @Schema(examples = "28E") String code,
        LocalDate validFrom,
        @Schema(description = "Last day; null while it holds") LocalDate validTo,
        @Schema(examples = "burglary-residential") String category) {}
