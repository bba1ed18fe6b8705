package uk.csp.morile;

import uk.csp.platform.problem.ProblemType;

/** What morile-service refuses, by name. */
public enum MorileProblem implements ProblemType {
    UNKNOWN_SCORING_MODEL("unknown-scoring-model", "There is no such scoring model", 404),
    UNKNOWN_CYCLE("unknown-cycle", "There is no such assessment cycle", 404),
    UNKNOWN_RATING("unknown-rating", "There is no such rating", 404),
    INVALID_CYCLE("invalid-cycle", "The assessment cycle breaks a rule", 422),
    CYCLE_DIFFERS("cycle-differs", "The cycle is open already, with another content", 409),
    INVALID_JUDGEMENTS("invalid-judgements", "The judgements break a rule", 422),
    CYCLE_RATIFIED("cycle-ratified", "The judgements of the cycle are ratified and stand", 409),
    NOTHING_TO_RATIFY("nothing-to-ratify", "The cycle has no judgements yet", 409),
    INCOMPLETE_JUDGEMENTS("incomplete-judgements", "Some threats cannot be rated yet", 422);

    private final String slug;
    private final String title;
    private final int status;

    MorileProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
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
