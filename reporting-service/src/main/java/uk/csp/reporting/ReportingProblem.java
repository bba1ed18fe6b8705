package uk.csp.reporting;

import uk.csp.platform.problem.ProblemType;

/** Problems only this service answers with. */
public enum ReportingProblem implements ProblemType {
    EXACT_COUNTS("Exact counts are for the analysts of the partnership", 403),
    UNKNOWN_PERIOD("An assessment cannot be about this period", 422),
    UNKNOWN_FORMAT("There is no such format", 404),
    NOTHING_KNOWN("Nothing is known of this partnership", 404),
    REVISION_CHANGED("Somebody changed it since it was read", 412),
    INVALID_TEXT("The text cannot be kept as it is", 422),
    NO_CHANGE_TO_EXPLAIN("There is no change to explain", 422),
    INCOMPLETE_ASSESSMENT("The assessment is not complete enough to be published", 409),
    ALREADY_WITHDRAWN("The edition was withdrawn before", 409),
    OTHER_PARTNERSHIP("The editions are of different partnerships", 422),
    UNKNOWN_ROLE("The partnership has no such approval role", 404),
    ROLE_OF_ANOTHER("Others speak for this approval role", 403),
    REVISION_NEEDED("An edit needs the header If-Match", 428),
    INVALID_PLAN("The plan breaks a rule", 422),
    INVALID_COMMUNITY_VIEW("The community view breaks a rule", 422),
    COMMUNITY_VIEW_EXISTS("There is another community view of this identifier", 409),
    PROFILE_CHANGED("The profile has changed since it was read", 412),
    INVALID_SUBSCRIPTION("The subscription breaks a rule", 422),
    TOO_MANY_SUBSCRIPTIONS("The partner has as many subscriptions as it may have", 409),
    SUBSCRIPTION_DISABLED("The subscription is disabled", 409),
    UNKNOWN_REPLAY_START("Nothing is kept that a replay could begin with", 422);

    private final String title;
    private final int status;

    ReportingProblem(String title, int status) {
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
