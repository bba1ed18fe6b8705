package uk.csp.crimedata;

import uk.csp.platform.problem.ProblemType;

/** What crime-data-service refuses, by name. */
public enum CrimeDataProblem implements ProblemType {
    UNKNOWN_DATASET("There is no such dataset", 422),
    UNKNOWN_SUPPLIER("The partner is not registered as a supplier", 403),
    NOT_THE_SUPPLIER("The partner does not supply this dataset", 403),
    INVALID_SUBMISSION("The submission's parameters break a rule", 422),
    WRONG_COLUMNS("The columns are not those of the dataset", 422),
    MISLABELLED_FEED("The feed is something else than it was sent as", 422),
    UNREADABLE_FEED("The feed cannot be read", 400),
    NOT_GZIP("The body is not the gzip it claims to be", 400),
    EMPTY_FEED("The feed has no row and does not say that nothing happened", 422),
    ROWS_REJECTED("Rows were rejected and nothing was kept", 422),
    TOO_MANY_REJECTED_ROWS("So many rows were rejected that nothing was kept", 422),
    IDEMPOTENCY_KEY_REUSED("The idempotency key was used for another request", 422),
    IDEMPOTENCY_KEY_IN_USE("A request with this idempotency key is in progress", 409),
    RECORDS_ERASED("The records of these months were erased", 422),
    UNKNOWN_SUBMISSION("There is no such submission", 404),
    UNKNOWN_JOB("There is no such job", 404),
    JOB_NOT_QUEUED("The job is no longer queued", 409),
    TOO_MANY_JOBS("The partner has too many unfinished jobs", 429),
    TOO_MANY_ROWS("The partner has sent more rows than may be worked on", 429),
    NO_ROOM_FOR_BODY("There is no room to keep the body until it is worked off", 507),
    INVALID_CATALOGUE_ROW("Rows of the catalogue break a rule and nothing was kept", 422),
    UNKNOWN_PARTNERSHIP("There is no such partnership", 404),
    UNKNOWN_COMPARATOR_GROUP("There is no such comparator group", 404),
    UNKNOWN_HARM_INDEX("There is no such harm index", 404),
    UNKNOWN_FIGURE("There is no such figure", 404),
    EXACT_COUNTS("Exact counts are for the analysts of the partnership", 403),
    PURPOSE_NEEDED("Single records are given for a stated purpose", 400),
    NOT_RELEASED("The table was not released", 404),
    UNKNOWN_PUBLIC_TABLE("There is no such public table", 404),
    REVEALS_HIDDEN_COUNT("The table would tell a count that must stay hidden", 409),
    INVALID_QUERY("The query's parameters break a rule", 422);

    private final String title;
    private final int status;

    CrimeDataProblem(String title, int status) {
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
