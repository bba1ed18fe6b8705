package uk.csp.crimedata.harm;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days of harm of a crime of one category, taken from a subgroup of an index. */
@Schema(name = "HarmWeight")
record HarmWeightView(
        @Schema(examples = "cambridge") String index,
        @Schema(examples = "2026") String version,
        @Schema(description = "Of the platform; with everything below it", examples = "burglary-residential")
                String category,
        @Schema(description = "Of the index", examples = "Residential burglary") String subgroup,
        @Schema(description = "Taken for every crime of the category", examples = "273.5") BigDecimal days,
        @Schema(description = "Of any offence in the subgroup", examples = "2") BigDecimal lowest,
        @Schema(examples = "730") BigDecimal highest,
        @Schema(examples = "Cambridge Crime Harm Index, median by subgroup") String source) {}
