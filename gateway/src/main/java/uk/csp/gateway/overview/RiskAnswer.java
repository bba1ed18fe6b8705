package uk.csp.gateway.overview;

import java.time.Instant;
import java.util.List;

/** What the overview shows of risk, as the API answers it. */
final class RiskAnswer {
    private RiskAnswer() {}

    record Cycles(List<Cycle> items) {}

    record Cycle(String id, String cycle, String label, String state) {}

    record Ratings(List<Rating> items) {}

    record Rating(String rating, Threat threat, Score ratified, Score indicative) {
        /** What people go by; null when nothing is scored. */
        Score score() {
            return ratified == null ? indicative : ratified;
        }
    }

    record Threat(String id, String label, int order) {}

    record Score(String band, double score) {}

    record Drifts(List<Drift> items) {}

    record Drift(String threat, String label, String from, String to, List<Reason> because, Instant since) {}

    record Reason(String sentence, String sentenceWithoutCount) {
        String words() {
            return sentence == null ? sentenceWithoutCount : sentence;
        }
    }
}
