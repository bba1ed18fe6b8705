package uk.csp.gateway.assessment;

import java.util.List;
import java.util.Map;

/** What an assessment must hold and what of it is there, as reporting-service says it. */
record Completeness(
        boolean publishable, Bar bar, List<Requirement> requirements, Approvals approvals, ProofCount proof) {

    record Bar(int met, int of) {}

    record ProofCount(int open, int typedNumbers) {}

    record Missing(String what, String address) {}

    record Requirement(String id, String title, String basis, String state, String says, List<Missing> missing) {
        private static final Map<String, String> COLOURS = Map.of("COMPLETE", "green", "INCOMPLETE", "yellow");
        private static final Map<String, String> STATES =
                Map.of("COMPLETE", "Complete", "INCOMPLETE", "To do", "NOT_APPLICABLE", "Not applicable");

        public boolean incomplete() {
            return "INCOMPLETE".equals(state);
        }

        /** Whether the regulations ask for it, and not only the platform. */
        public boolean statutory() {
            return "STATUTORY".equals(basis);
        }

        public String stateWords() {
            return STATES.getOrDefault(state, state);
        }

        public String colour() {
            return COLOURS.getOrDefault(state, "grey");
        }
    }

    /** The element on released tables, whose gaps this page can close itself. */
    public boolean tablesMissing() {
        return requirements.stream()
                .anyMatch(requirement -> requirement.id().equals("public-tables") && requirement.incomplete());
    }

    public long open() {
        return requirements.stream().filter(Requirement::incomplete).count();
    }
}
