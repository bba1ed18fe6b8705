package uk.csp.crimedata.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.csp.crimedata.reference.IndicatorView;
import uk.csp.crimedata.reference.IndicatorView.Counted;

/** Finds the indicator an overlay is a part of: the one that counts the same records whether they are flagged or not. */
final class BaseOfOverlay {
    private BaseOfOverlay() {}

    /** @param datasets those that count for the partnership; what an indicator counts of others does not matter there */
    static Optional<IndicatorView> among(
            Collection<IndicatorView> indicators, IndicatorView overlay, Set<String> datasets) {
        Set<List<String>> counted = counted(overlay, datasets);
        return indicators.stream()
                .filter(candidate -> !candidate.overlay()
                        && candidate.numerators().stream().allMatch(BaseOfOverlay::countsAll)
                        && counted(candidate, datasets).equals(counted))
                .min(Comparator.comparing(IndicatorView::code));
    }

    private static boolean countsAll(Counted counted) {
        return counted.anyOf().isEmpty() && counted.noneOf().isEmpty();
    }

    private static Set<List<String>> counted(IndicatorView indicator, Set<String> datasets) {
        return indicator.numerators().stream()
                .filter(part -> datasets.contains(part.dataset()))
                .map(part -> List.of(part.dataset(), part.category()))
                .collect(Collectors.toSet());
    }
}
