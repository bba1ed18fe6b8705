package uk.csp.reporting.narrative;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import uk.csp.reporting.crime.CrimeSections;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.prose.Term;

/**
 * What a reference may name: indicators that are held or that assessments print, and threats that are rated. A figure
 * may be named before it comes.
 */
public record KnownNames(Set<String> indicators, Set<String> threats) {
    public KnownNames {
        indicators = Set.copyOf(indicators);
        threats = Set.copyOf(threats);
    }

    /** @param held indicators of which any figure of the partnership is held, of whatever period */
    public static KnownNames of(Facts facts, Collection<String> held) {
        Set<String> indicators = new TreeSet<>(Term.named());
        indicators.addAll(CrimeSections.indicators(facts));
        indicators.addAll(held);
        Set<String> threats = new TreeSet<>();
        facts.ratings().forEach(rating -> threats.add(rating.threat().id()));
        return new KnownNames(indicators, threats);
    }
}
