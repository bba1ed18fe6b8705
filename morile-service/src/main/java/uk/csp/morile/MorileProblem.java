package uk.csp.morile;

import uk.csp.platform.problem.ProblemType;

/** What morile-service refuses, by name. */
public enum MorileProblem implements ProblemType {
    UNKNOWN_SCORING_MODEL("There is no such scoring model", 404),
    UNKNOWN_CYCLE("There is no such assessment cycle", 404),
    UNKNOWN_RATING("There is no such rating", 404),
    INVALID_CYCLE("The assessment cycle breaks a rule", 422),
    CYCLE_DIFFERS("The cycle is open already, with another content", 409),
    INVALID_JUDGEMENTS("The judgements break a rule", 422),
    CYCLE_RATIFIED("The judgements of the cycle are ratified and stand", 409),
    NOTHING_TO_RATIFY("The cycle has no judgements yet", 409),
    INCOMPLETE_JUDGEMENTS("Some threats cannot be rated yet", 422);

    private final String title;
    private final int status;

    MorileProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
