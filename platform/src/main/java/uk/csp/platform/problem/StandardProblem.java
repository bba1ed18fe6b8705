package uk.csp.platform.problem;

import java.util.Arrays;

/** Problems every service can answer with. */
public enum StandardProblem implements ProblemType {
    UNREADABLE_REQUEST("The request cannot be read", 400),
    INVALID_REQUEST("The request breaks a rule of the API", 400),
    NOT_AUTHENTICATED("A valid access token is needed", 401),
    NOT_ALLOWED("The access token does not allow this", 403),
    NOT_FOUND("There is no such resource", 404),
    METHOD_NOT_ALLOWED("The resource does not support this method", 405),
    NOT_ACCEPTABLE("None of the accepted formats is available", 406),
    CONFLICT("The request conflicts with the present state", 409),
    PRECONDITION_FAILED("The resource has changed since it was read", 412),
    TOO_LARGE("The request is too large", 413),
    UNSUPPORTED_MEDIA_TYPE("The format of the body is not supported", 415),
    INTERNAL_ERROR("The service failed", 500),
    UNAVAILABLE("The service is not available at the moment", 503);

    private final String title;
    private final int status;

    StandardProblem(String title, int status) {
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
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
