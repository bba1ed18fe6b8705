package uk.csp.crimedata.figure;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure that was told one way and then another. */
@Schema(description = "A figure that was told one way and then another")
record Correction(
        @Schema(examples = "E22000056.burglary-residential.E22000056.2018-05") String figure,
        @Schema(examples = "Burglary Residential") String indicator,
        @Schema(examples = "May 2018") String period,
        @Schema(description = "The revision that corrected it", examples = "2") int revision,
        Instant knownAt,
        @Schema(description = "Null: was not known", examples = "51") Long before,
        @Schema(description = "Null: is not known any more", examples = "57") Long after,
        @Schema(description = "Null unless both are known", examples = "6") Long difference,
        @Schema(description = "count, completeness, denominator, definition", examples = "[\"count\"]")
                List<String> changed,
        Cause cause) {

    static Correction of(FigureChanged before, FigureChanged after, Instant knownAt, Cause cause) {
        boolean comparable = before.count() != null && after.count() != null;
        return new Correction(
                after.figure(),
                after.indicator().label(),
                after.period().label(),
                after.revision(),
                knownAt,
                before.count(),
                after.count(),
                comparable ? Long.valueOf(after.count() - before.count()) : null,
                FigureDifference.between(before, after),
                cause);
    }
}
