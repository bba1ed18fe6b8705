package uk.csp.crimedata.measure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure as the API shows it. */
@Schema(name = "Measure")
record MeasureView(
        @Schema(examples = "death-rate-from-drug-misuse") String code,
        @Schema(examples = "Deaths from drug misuse per 100,000") String label,
        @Schema(
                        description = "Only counts can be added up",
                        enumeration = {"count", "rate", "percent", "years", "seconds"})
                String unit,
        @Schema(description = "What a rate is per; 100 of per cent, else 1", examples = "100000") int per,
        @Schema(description = "Datasets that may report it; where two do, the first is taken") List<String> datasets,
        @Schema(description = "Indicator whose rate members of a family are compared by; null: none") String compares,
        String note) {}
