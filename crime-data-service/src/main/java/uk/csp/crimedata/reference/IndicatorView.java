package uk.csp.crimedata.reference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The definition of an indicator as the API shows it. */
@Schema(name = "Indicator")
public record IndicatorView(
        @Schema(examples = "domestic-abuse-crimes") String code,
        @Schema(description = "Grows with every change of the definition", examples = "1") int version,
        @Schema(examples = "Domestic Abuse crimes") String label,
        Population population,
        @Schema(description = "Multiplier of the rate", examples = "1000") int per,
        @Schema(description = "A flag that crosses the categories: never added to them") boolean overlay,
        String quality,
        @Schema(description = "Whether figures are kept for neighbourhoods too") boolean byNeighbourhood,
        @Schema(description = "Row of the crime table; null when it has none", examples = "14") Integer crimeTablePlace,
        String note,
        List<Counted> numerators,
        @Schema(description = "The measure whose reported values it takes over; null where records are counted")
                String measure) {

    /** Whose number a rate is made with. */
    @Schema(name = "IndicatorPopulation")
    public record Population(
            @Schema(examples = "16-and-over") String group,
            @Schema(examples = "residents aged 16 and over") String label) {}

    /** What is counted of one dataset. */
    @Schema(name = "IndicatorNumerator")
    public record Counted(
            @Schema(examples = "police-recorded-crime") String dataset,
            @Schema(description = "With everything below it", examples = "crime") String category,
            @Schema(description = "At least one of these flags; empty: any record") List<String> anyOf,
            @Schema(description = "None of these flags") List<String> noneOf,
            @Schema(examples = "Crimes recorded by the police: Crime, flagged Domestic abuse") String words) {}
}
