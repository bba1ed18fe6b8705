package uk.csp.morile.rating;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.scoring.ThreatRating;

/** A criterion whose level speaks for a time more than twelve months ago. */
@Schema(name = "StaleCriterion")
record StaleCriterion(
        @Schema(examples = "physical") String criterion,
        @Schema(examples = "Physical harm") String label,
        @Schema(description = "Last day it speaks for") LocalDate speaksFor) {
    static List<StaleCriterion> of(ThreatRating rating, LocalDate today) {
        return rating.criteria().stream()
                .filter(reading -> reading.isStale(today))
                .map(reading -> new StaleCriterion(
                        reading.criterion().id(), reading.criterion().label(), reading.speaksFor()))
                .toList();
    }
}
