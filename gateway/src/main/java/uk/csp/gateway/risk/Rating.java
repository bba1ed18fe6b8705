package uk.csp.gateway.risk;

import java.util.List;

/** A rating of morile-service, as far as the pages show it; null where nothing is rated. */
record Rating(
        String rating,
        Threat threat,
        Score ratified,
        Score indicative,
        Drift drift,
        Priority priority,
        String ratedAt) {
    record Page(List<Rating> items) {}

    record Threat(String id, String label, Theme theme, Theme card, String listEntry, String statutoryDuty) {}

    record Theme(String id, String label, int order) {}

    record Score(String band, double score, double low, double high, double distanceToCut) {}

    record Drift(String from, String to, List<Reason> because) {
        /** In words, sentence by sentence; those who may not know counts get the sentences without. */
        public List<String> sentences() {
            return because.stream()
                    .map(Reason::words)
                    .filter(words -> !words.isBlank())
                    .toList();
        }
    }

    record Reason(String criterion, String sentence, String sentenceWithoutCount) {
        public String words() {
            if (sentence != null && !sentence.isBlank()) {
                return sentence;
            }
            return sentenceWithoutCount == null ? "" : sentenceWithoutCount;
        }
    }

    record Priority(String reason) {}

    /** The band that counts: what people ratified, or what figures and draft say until they have. */
    String band() {
        if (ratified != null) {
            return ratified.band();
        }
        return indicative == null ? null : indicative.band();
    }

    Score shown() {
        return ratified != null ? ratified : indicative;
    }
}
