package uk.csp.morile;

import uk.csp.platform.problem.ProblemType;

/** What morile-service refuses, by name. */
public enum MorileProblem implements ProblemType {
    UNKNOWN_SCORING_MODEL("There is no such scoring model", 404),
    INVALID_SCORING_MODEL("The scoring model breaks a rule", 422),
    MODEL_ID_TAKEN("The identifier belongs to another's model", 409),
    MODEL_OF_ANOTHER("The scoring model is not the caller's", 403),
    MODEL_IN_USE("Ratings rest on the scoring model", 409),
    MODEL_RETIRED("The scoring model is retired", 409),
    REVISION_NEEDED("An edit needs the header If-Match", 428),
    REVISION_CHANGED("Somebody changed it since it was read", 412),
    UNKNOWN_REGISTER("There is no such threat register", 404),
    INVALID_REGISTER("The threat register breaks a rule", 422),
    REGISTER_ID_TAKEN("There is a threat register of this identifier", 409),
    REGISTER_OF_ANOTHER("The threat register is not the caller's", 403),
    INVALID_PRIORITY("A priority needs a reason", 422),
    INVALID_QUERY("A query parameter is not valid", 422),
    UNKNOWN_CYCLE("There is no such assessment cycle", 404),
    UNKNOWN_RATING("There is no such rating", 404),
    INVALID_CYCLE("The assessment cycle breaks a rule", 422),
    CYCLE_DIFFERS("The cycle is open already, with another content", 409),
    INVALID_JUDGEMENTS("The judgements break a rule", 422),
    CYCLE_OF_ANOTHER("Another organisation keeps the cycle", 403),
    FOUR_EYES("Those who wrote the levels do not ratify them", 403),
    WRONG_STATE("The cycle is not in a state that allows this", 409),
    NO_WORKSHOP("The scores of the cycle are agreed elsewhere", 409),
    UNKNOWN_SCORER("There is no such scorer", 404),
    INVALID_SCORERS("The scorers break a rule", 422),
    INVALID_FIRST_SCORES("The first scores break a rule", 422),
    FIRST_SCORES_STAND("A first score cannot be changed", 409),
    SCORES_HIDDEN("First scores are hidden until the reveal", 409),
    TOPIC_UNREADABLE("A topic cannot be read at the moment", 503),
    UNKNOWN_SHEET_FORMAT("There is no such spreadsheet format", 406),
    UNREADABLE_SHEET("The file is no spreadsheet of its kind", 400),
    UNKNOWN_CARD("There is no such card", 404),
    INVALID_CARD("The card breaks a rule", 422),
    INVALID_PRINTED_RATINGS("The printed ratings break a rule", 422),
    UNKNOWN_THREAT("There is no such threat", 404),
    INVALID_CONSENSUS("The consensus breaks a rule", 422),
    CONSENSUS_INCOMPLETE("Partners have not agreed on everything they scored", 422),
    INVALID_NOTE("The note breaks a rule", 422),
    QUORUM_NOT_MET("Too few authorities have taken part", 409),
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
