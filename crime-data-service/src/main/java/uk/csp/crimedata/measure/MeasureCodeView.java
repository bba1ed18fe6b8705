package uk.csp.crimedata.measure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a source calls a measure, as the API shows it. */
@Schema(name = "MeasureCode")
record MeasureCodeView(
        @Schema(enumeration = {"fingertips", "ambsys"}) String scheme,
        @Schema(
                        description = "fingertips: indicator/sex/age/Count or Value; ambsys: the column",
                        examples = "92432/Persons/All ages/Count")
                String code,
        @Schema(examples = "deaths-from-drug-misuse") String measure) {}
