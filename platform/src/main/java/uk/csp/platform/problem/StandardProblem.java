package uk.csp.platform.problem;

import java.util.Arrays;

/** Problems every service can answer with. */
public enum StandardProblem implements ProblemType {
    UNREADABLE_REQUEST("unreadable-request", "The request cannot be read", 400),
    INVALID_REQUEST("invalid-request", "The request breaks a rule of the API", 400),
    NOT_AUTHENTICATED("not-authenticated", "A valid access token is needed", 401),
    NOT_ALLOWED("not-allowed", "The access token does not allow this", 403),
    NOT_FOUND("not-found", "There is no such resource", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "The resource does not support this method", 405),
    NOT_ACCEPTABLE("not-acceptable", "None of the accepted formats is available", 406),
    CONFLICT("conflict", "The request conflicts with the present state", 409),
    PRECONDITION_FAILED("precondition-failed", "The resource has changed since it was read", 412),
    TOO_LARGE("too-large", "The request is too large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The format of the body is not supported", 415),
    INTERNAL_ERROR("internal-error", "The service failed", 500),
    UNAVAILABLE("unavailable", "The service is not available at the moment", 503);

    private final String slug;
    private final String title;
    private final int status;

    StandardProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    /** The standard problem of an HTTP status. */
    static StandardProblem of(int status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status == status)
                .findFirst()
                .orElse(status < 500 ? INVALID_REQUEST : INTERNAL_ERROR);
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
