package uk.csp.crimedata.reported;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sum of reported counts, with all that is known of it. */
@Schema(name = "ReportedTotal")
record ReportedTotal(
        @Schema(examples = "national-referral-mechanism-referrals") String measure,
        List<String> areas,
        @Schema(examples = "2018-04/2019-03") String period,
        @Schema(description = "Whether the sum is known to the unit") boolean exact,
        @Schema(description = "It is at least so many", examples = "9") long lower,
        @Schema(description = "It is at most so many; null: no end is known", examples = "21") Long upper,
        @Schema(description = "Months nothing was reported of; what they hold is unknown and not zero")
                List<Missing> missing,
        @Schema(examples = "9 to 21") String inWords,
        @Schema(description = "The values that were added") List<ReportedValueView> parts) {

    @Schema(name = "ReportedTotalMissing")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Missing(@Schema(examples = "E22000056") String area, List<String> months) {}
}
