package uk.csp.morile.scoring;

import java.util.Optional;

/** How a figure of twelve months suggests the level of a criterion. Thresholds are chosen; see decision record 0005. */
public sealed interface SuggestionRule permits FrequencyRule, VolumeRule, TrendRule {
    /** Empty when the figure says nothing here, for example no change without a year before. */
    Optional<Suggestion> suggest(Observation observation);
}
