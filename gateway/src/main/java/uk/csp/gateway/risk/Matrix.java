package uk.csp.gateway.risk;

import java.util.List;

/** The risk matrix of morile-service. */
record Matrix(List<String> words, List<Item> items) {
    record Item(String threat, Axis harm, Axis likelihood, Axis confidence, Axis position) {}

    record Axis(Double share, String word) {
        boolean isKnown() {
            return share != null;
        }
    }
}
