package uk.csp.crimedata.reference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator as it is loaded: the columns of the CSV, by the same names. */
@Schema(name = "IndicatorRow")
record IndicatorRow(
        @Schema(examples = "hate-racist") String code,
        @Schema(description = "Must rise when something else is counted", examples = "1") int version,
        @Schema(examples = "Racist hate crime") String label,
        @Schema(examples = "all") String populationGroup,
        @Schema(examples = "all residents") String populationLabel,
        @Schema(description = "Multiplier of the rate", examples = "1000") int per,
        @Schema(description = "A flag that crosses the categories: never added to them") boolean overlay,
        @Schema(examples = "Police recorded crime: official statistics, not accredited") String quality,
        @Schema(description = "Whether figures are kept for neighbourhoods too") boolean byNeighbourhood,
        @Schema(description = "Row of the crime table; null when it has none") Integer crimeTablePlace,
        String note,
        @Schema(
                        description = "dataset, category, +any|of|these flags, -none|of|these flags",
                        examples = "[\"police-recorded-crime crime +hate-racist\"]")
                List<String> numerators,
        @Schema(
                        description = "Instead of numerators: the measure whose reported values are taken over",
                        examples = "prevent-referrals")
                String measure) {}
