package uk.csp.crimedata.figure;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a figure got a revision. */
@Schema(name = "RevisionCause", description = "Why a figure got a revision")
record Cause(
        @Schema(description = "submission or reference-data", examples = "submission") String kind,
        @Schema(description = "Of the submission or the change of reference data") String id,
        @Schema(examples = "police-recorded-crime") String dataset,
        @Schema(examples = "devon-and-cornwall-police") String supplier,
        @Schema(examples = "2018-04/2019-03") String period,
        @Schema(examples = "replace") String mode,
        Instant receivedAt) {

    static Cause ofReferenceData(String id) {
        return new Cause("reference-data", id, null, null, null, null, null);
    }

    /** In a few words, for a table. */
    String words() {
        return dataset == null
                ? "change of reference data"
                : mode + " of " + dataset + " " + period + " by " + supplier;
    }
}
