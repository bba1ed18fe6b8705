package uk.csp.morile.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rating with the criteria it rests on. */
@Schema(name = "RatingDetail")
record RatingDetail(
        @JsonUnwrapped RatingChanged state,
        List<CriterionView> criteria,
        @Schema(description = "Other threats that count some of the same harm") List<OverlapView> overlaps) {}
