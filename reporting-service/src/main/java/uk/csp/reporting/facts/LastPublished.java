package uk.csp.reporting.facts;

import java.util.List;
import java.util.Optional;

/**
 * What was published before the assessment at hand: the last assessment, about an earlier period and not withdrawn, and
 * all editions of the same period, oldest first, for the corrections between them. A document must say the same before
 * and after it is published, so what it says of editions of its own period adds up over them.
 */
public record LastPublished(Optional<EarlierEdition> earlierPeriod, List<EarlierEdition> samePeriod) {
    public static final LastPublished NOTHING = new LastPublished(Optional.empty(), List.of());

    public LastPublished {
        samePeriod = List.copyOf(samePeriod);
    }

    /** The newest edition about the same period, whether withdrawn or not. */
    public Optional<EarlierEdition> latestOfSamePeriod() {
        return samePeriod.isEmpty() ? Optional.empty() : Optional.of(samePeriod.get(samePeriod.size() - 1));
    }
}
