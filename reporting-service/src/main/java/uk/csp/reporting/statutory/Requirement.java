package uk.csp.reporting.statutory;

import java.util.List;

/** One thing the assessment must hold, whether it does, and why that is said. */
public record Requirement(String id, String title, Basis basis, State state, String says, List<Gap> gaps) {
    public Requirement {
        gaps = List.copyOf(gaps);
    }

    public enum Basis {
        STATUTORY,
        PLATFORM
    }

    public enum State {
        COMPLETE,
        INCOMPLETE,
        NOT_APPLICABLE
    }

    /** Complete when nothing is missing. */
    static Requirement statutory(String id, String title, String says, List<Gap> gaps) {
        return of(id, title, Basis.STATUTORY, says, gaps);
    }

    static Requirement platform(String id, String title, String says, List<Gap> gaps) {
        return of(id, title, Basis.PLATFORM, says, gaps);
    }

    static Requirement notApplicable(String id, String title, Basis basis, String reason) {
        return new Requirement(id, title, basis, State.NOT_APPLICABLE, reason, List.of());
    }

    public boolean met() {
        return state != State.INCOMPLETE;
    }

    private static Requirement of(String id, String title, Basis basis, String says, List<Gap> gaps) {
        return gaps.isEmpty()
                ? new Requirement(id, title, basis, State.COMPLETE, says, gaps)
                : new Requirement(
                        id,
                        title,
                        basis,
                        State.INCOMPLETE,
                        gaps.size() == 1 ? "One thing is missing." : gaps.size() + " things are missing.",
                        gaps);
    }
}
