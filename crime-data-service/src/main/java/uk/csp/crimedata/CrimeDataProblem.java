package uk.csp.crimedata;

import uk.csp.platform.problem.ProblemType;

/** What crime-data-service refuses, by name. */
public enum CrimeDataProblem implements ProblemType {
    UNKNOWN_DATASET("unknown-dataset", "There is no such dataset", 422),
    UNKNOWN_SUPPLIER("unknown-supplier", "The partner is not registered as a supplier", 403),
    NOT_THE_SUPPLIER("not-the-supplier", "The partner does not supply this dataset", 403),
    INVALID_SUBMISSION("invalid-submission", "The submission's parameters break a rule", 422),
    WRONG_COLUMNS("wrong-columns", "The columns are not those of the dataset", 422),
    UNREADABLE_FEED("unreadable-feed", "The feed cannot be read", 400),
    NOT_GZIP("not-gzip", "The body is not the gzip it claims to be", 400),
    ROWS_REJECTED("rows-rejected", "Rows were rejected and nothing was kept", 422),
    TOO_MANY_REJECTED_ROWS("too-many-rejected-rows", "So many rows were rejected that nothing was kept", 422),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", "The idempotency key was used for another request", 422),
    IDEMPOTENCY_KEY_IN_USE("idempotency-key-in-use", "A request with this idempotency key is in progress", 409),
    UNKNOWN_SUBMISSION("unknown-submission", "There is no such submission", 404),
    INVALID_CATALOGUE_ROW("invalid-catalogue-row", "Rows of the catalogue break a rule and nothing was kept", 422),
    UNKNOWN_PARTNERSHIP("unknown-partnership", "There is no such partnership", 404),
    UNKNOWN_FIGURE("unknown-figure", "There is no such figure", 404),
    INVALID_QUERY("invalid-query", "The query's parameters break a rule", 422);

    private final String slug;
    private final String title;
    private final int status;

    CrimeDataProblem(String slug, String title, int status) {
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
