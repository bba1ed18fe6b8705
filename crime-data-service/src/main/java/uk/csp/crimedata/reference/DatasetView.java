package uk.csp.crimedata.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dataset as the API shows it. */
@Schema(name = "Dataset")
record DatasetView(
        @Schema(examples = "police-recorded-crime") String code,
        @Schema(examples = "Crimes recorded by the police") String name,
        @Schema(enumeration = {"record", "police-uk-street"}) String format,
        @Schema(
                        description = "Police basis of the partnerships it counts for; null when it counts for all",
                        enumeration = {"detailed", "public"})
                String basis,
        @Schema(description = "Kind of the suppliers that may send it", examples = "police") String supplierKind,
        @Schema(examples = "Crime and Disorder Act 1998 s.17A; SI 2007/1831") String legalBasis,
        @Schema(examples = "monthly") String frequency) {}
