package uk.csp.crimedata.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as its partner sees it. */
@Schema(name = "SubmissionJob", description = "A submission that was accepted and is worked off")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(
        UUID id,
        @Schema(
                        description = "applied: rows and figures are stored; refused: nothing is, see problem; failed: "
                                + "nothing is, and the feed is not to blame",
                        examples = "running")
                JobState state,
        @Schema(examples = "police-recorded-crime") String dataset,
        @Schema(examples = "2018-04/2019-03") String period,
        @Schema(examples = "replace") String mode,
        Instant acceptedAt,
        Instant startedAt,
        Instant finishedAt,
        @Schema(description = "Attempts begun; a second one after a failure of the service", examples = "1")
                int attempts,
        @Schema(description = "Rows read so far by the present attempt") long rowsRead,
        @Schema(description = "Bytes of the body read so far by the present attempt") long bytesRead,
        @Schema(description = "Bytes of the body as it came") long bytesTotal,
        @Schema(ref = "SubmissionReceipt") @JsonRawValue String receipt,
        @Schema(ref = "Problem") @JsonRawValue String problem,
        Links links,
        @JsonIgnore @Schema(hidden = true) long number,
        @JsonIgnore @Schema(hidden = true) long version) {

    @Schema(name = "SubmissionJobLinks")
    public record Links(String self, String events) {
        static Links of(UUID id) {
            String self = path(id);
            return new Links(self, self + "/events");
        }
    }

    static String path(UUID id) {
        return "/v1/submission-jobs/" + id;
    }

    /** Without what makes a list long. */
    JobView forList() {
        return new JobView(
                id,
                state,
                dataset,
                period,
                mode,
                acceptedAt,
                startedAt,
                finishedAt,
                attempts,
                rowsRead,
                bytesRead,
                bytesTotal,
                null,
                null,
                links,
                number,
                version);
    }
}
