package uk.csp.reporting.proof;

import java.util.List;

/**
 * A place in a sentence that names what is counted.
 *
 * @param indicators none where no figure is held of it, two where it names two at once
 */
record Mention(int start, int end, List<String> indicators) {
    boolean isKnown() {
        return indicators.size() == 1;
    }

    String indicator() {
        return indicators.get(0);
    }
}
