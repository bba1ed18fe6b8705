package uk.csp.gateway.assessment;

import java.util.List;

/** What the proof-reader says of everything people wrote. */
record Proof(int open, List<Finding> findings, List<TypedNumber> typedNumbers, int confirmed) {
    static final Proof NONE = new Proof(0, List.of(), List.of(), 0);

    /** Without what is said of the assessment as a whole. */
    Proof ofLines() {
        return new Proof(
                open,
                findings.stream()
                        .filter(finding -> finding.line() != null && finding.line() > 0)
                        .toList(),
                typedNumbers,
                confirmed);
    }

    /** Of a text that is not kept, {@code text} and {@code id} are null. */
    record Finding(String text, String id, Integer line, String kind, String said, String held) {
        public String kindWords() {
            return Wording.finding(kind);
        }

        public String where() {
            String lineWords = line == null || line == 0 ? "" : ", line " + line;
            return text == null ? "Line " + line : Wording.text(text, id) + lineWords;
        }
    }

    record TypedNumber(String text, String id, Integer line, String number, String sentence) {
        public String where() {
            return Wording.text(text, id) + (line == null || line == 0 ? "" : ", line " + line);
        }
    }
}
