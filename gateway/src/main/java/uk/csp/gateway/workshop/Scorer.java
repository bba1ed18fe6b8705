package uk.csp.gateway.workshop;

import java.util.List;
import uk.csp.gateway.words.Labels;

/** Somebody who scores, by account and role, for an authority; {@code given} is null to who may not know. */
record Scorer(String scorer, String authority, String role, Integer given) {
    record Page(List<Scorer> items) {}

    public String authorityName() {
        return Labels.title(authority);
    }

    public boolean hasGiven() {
        return given != null && given > 0;
    }
}
