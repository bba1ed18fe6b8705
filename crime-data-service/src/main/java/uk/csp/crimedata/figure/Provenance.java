package uk.csp.crimedata.figure;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.reference.IndicatorView;

/** Where a number comes from: what was counted, on whom, and which submission delivered each month. */
@Schema(description = "Where a figure comes from")
record Provenance(
        @Schema(implementation = FigureChanged.class) @JsonRawValue String figure,
        int revision,
        @Schema(description = "Of the indicator as it is counted now; its version tells whether it was so then")
                IndicatorView definition,
        @Schema(description = "What the rate was made with; null when there is no rate")
                FigureChanged.Population denominator,
        List<DeliveredMonth> months,
        List<Delivery> submissions) {

    @Schema(description = "A month of a dataset")
    record DeliveredMonth(
            @Schema(examples = "2018-04") String month,
            @Schema(examples = "police-recorded-crime") String dataset,
            @Schema(description = "The submission that delivered it last; null: never received") UUID submission) {}

    @Schema(description = "A submission that a figure rests on")
    record Delivery(
            UUID id,
            @Schema(examples = "devon-and-cornwall-police") String supplier,
            String dataset,
            @Schema(examples = "2018-04/2019-03") String period,
            String mode,
            Instant receivedAt,
            @Schema(implementation = RowCounts.class) @JsonRawValue String rows) {}

    /** For the description of the API: what became of the submission's rows. */
    @Schema(name = "RowCounts")
    record RowCounts(long read, long created, long updated, long unchanged, long withdrawn, long rejected) {}
}
