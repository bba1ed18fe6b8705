package uk.csp.crimedata.submission;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.feed.Rejection;

/** The answer to a submission: what became of every row. Complete once and for all; a replayed request gets it again. */
@Schema(description = "What became of the rows of a submission")
record SubmissionReceipt(
        UUID id,
        @Schema(examples = "police-recorded-crime") String dataset,
        @Schema(examples = "devon-and-cornwall-police") String supplier,
        @Schema(examples = "2018-04/2019-03") String period,
        @Schema(examples = "replace") String mode,
        @Schema(description = "True when nothing was stored because the request asked for a rehearsal") boolean dryRun,
        @Schema(description = "True when the partner reported that nothing happened") boolean nil,
        Instant receivedAt,
        Rows rows,
        Placed placement,
        @Schema(description = "Figures that got a new revision") int figuresChanged,
        @Schema(description = "The first 100 rejected rows; all are behind links.rejectedRows") List<Line> rejections,
        @Schema(
                        description =
                                "The first 100 rows that were taken in and are worth telling of, such as an outcome "
                                        + "of a crime that has not come yet; all are behind links.warnedRows")
                List<Line> warnedRows,
        @Schema(description = "What is unusual about the delivery; nothing was refused for it") List<Warning> warnings,
        @Schema(description = "Of a dry run: how the counts change by month and category; null otherwise")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                List<CountChange> changes,
        Links links) {

    /** @param warned among those created, updated and unchanged */
    record Rows(long read, long created, long updated, long unchanged, long withdrawn, long rejected, long warned) {}

    @Schema(
            description =
                    "Located rows count for their partnership, unlocated ones where the supplier answers for one alone")
    record Placed(long located, long unlocated, long outside) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(int line, String field, String code, String detail) {
        static Line of(Rejection rejection) {
            return new Line(rejection.line(), rejection.field(), rejection.code(), rejection.detail());
        }
    }

    /**
     * Something unusual about a month.
     *
     * @param actual what came: rows, or per cent
     * @param expected what was expected, in the same unit; null where nothing was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Warning(
            @Schema(
                            examples = {
                                "unusual-volume",
                                "empty-month",
                                "unusual-unlocated-share",
                                "unusual-late-recording",
                                "area-not-valid"
                            })
                    String code,
            @Schema(type = SchemaType.STRING, examples = "2018-06") @JsonFormat(shape = JsonFormat.Shape.STRING)
                    YearMonth month,
            String detail,
            double actual,
            Double expected) {}

    /** Records of the supplier in a month and category, before and after. */
    record CountChange(
            @Schema(type = SchemaType.STRING, examples = "2018-06") @JsonFormat(shape = JsonFormat.Shape.STRING)
                    YearMonth month,
            @Schema(examples = "robbery") String category,
            int before,
            int after,
            int change) {}

    record Links(String self, String rejectedRows, String warnedRows) {}
}
