package uk.csp.crimedata.verification;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what was counted is still the recount of what it was counted from. */
@Schema(description = "Recounts of what is stored, and where they differ")
record Verification(
        Instant verifiedAt, @Schema(description = "Whether every check holds") boolean holds, List<Check> checks) {

    @Schema(name = "VerificationCheck")
    record Check(
            @Schema(examples = "ledger-is-recount-of-records") String name,
            String promise,
            @Schema(description = "Cells recounted", examples = "68211") long compared,
            @Schema(examples = "0") long different,
            @Schema(description = "At most 100") List<Difference> differences) {
        boolean holds() {
            return different == 0;
        }
    }

    /** Where two counts differ. */
    @Schema(name = "VerificationDifference")
    record Difference(
            @Schema(examples = "E01015023 2018-05 shoplifting police-recorded-crime flags 0") String cell,
            @Schema(description = "What the recount gives", examples = "12") long recounted,
            @Schema(description = "What is kept", examples = "13") long kept) {}
}
