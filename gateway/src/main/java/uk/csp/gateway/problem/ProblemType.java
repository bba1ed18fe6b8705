package uk.csp.gateway.problem;

/** The problems the gateway itself answers with; those the services share have the same slugs there. */
public enum ProblemType {
    UNREADABLE_REQUEST("unreadable-request", "The request cannot be read", 400),
    NOT_AUTHENTICATED("not-authenticated", "A valid access token is needed", 401),
    NOT_ALLOWED("not-allowed", "The access token does not allow this", 403),
    OTHER_ORIGIN("other-origin", "The request does not come from a page of this platform", 403),
    NOT_FOUND("not-found", "There is no such resource", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "The resource does not support this method", 405),
    NOT_ACCEPTABLE("not-acceptable", "None of the accepted formats is available", 406),
    TOO_SLOW("too-slow", "The request came too slowly", 408),
    TOO_LARGE("too-large", "The request is too large", 413),
    ADDRESS_TOO_LONG("address-too-long", "The address is too long", 414),
    TOO_MANY_REQUESTS("too-many-requests", "The client sends too many requests", 429),
    HEADERS_TOO_LARGE("headers-too-large", "The headers are too large", 431),
    INTERNAL_ERROR("internal-error", "The gateway failed", 500),
    BROKEN_OFF("broken-off", "The service broke off before it answered", 502),
    UNAVAILABLE("unavailable", "The service is not available at the moment", 503),
    TIMED_OUT("timed-out", "The service did not answer in time", 504);

    private final String slug;
    private final String title;
    private final int status;

    ProblemType(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public int status() {
        return status;
    }

    /** The problem of an HTTP status. */
    public static ProblemType of(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status < 500 ? UNREADABLE_REQUEST : INTERNAL_ERROR;
    }
}
