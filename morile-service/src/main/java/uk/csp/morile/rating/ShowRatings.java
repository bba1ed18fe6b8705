package uk.csp.morile.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.csp.morile.access.Analysts;

/** Shows ratings to the caller: with counts as they are where the caller is an analyst, elsewhere without. */
@ApplicationScoped
class ShowRatings {
    private final Analysts analysts;

    ShowRatings(Analysts analysts) {
        this.analysts = analysts;
    }

    List<RatingChanged> show(List<SearchRatings.Found> found) {
        Map<String, Boolean> exact = new HashMap<>();
        return found.stream()
                .map(SearchRatings.Found::rating)
                .map(rating -> rating.drift() == null
                                || exact.computeIfAbsent(rating.partnership().code(), analysts::includeCaller)
                        ? rating
                        : rating.withoutCounts())
                .toList();
    }
}
