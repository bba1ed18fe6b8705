package uk.csp.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that can end a request into a problem document; a failure of the service tells no detail. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    @ServerExceptionMapper
    Response of(ProblemException problem) {
        return answer(problem.type(), problem.getMessage(), problem.violations());
    }

    @ServerExceptionMapper
    Response of(ConstraintViolationException invalid) {
        List<Violation> violations = invalid.getConstraintViolations().stream()
                .map(violation -> Violation.ofField(
                        lastNode(violation.getPropertyPath().toString()), "invalid-value", violation.getMessage()))
                // They come as a set; the same fault is told in the same words.
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::detail))
                .toList();
        return answer(StandardProblem.INVALID_REQUEST, "The request has invalid values.", violations);
    }

    @ServerExceptionMapper
    Response of(JsonMappingException unreadable) {
        String pointer = unreadable.getPath().stream()
                .map(reference -> reference.getFieldName() == null
                        ? String.valueOf(reference.getIndex())
                        : reference.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
        return answer(
                StandardProblem.UNREADABLE_REQUEST,
                "The body does not have the expected form.",
                List.of(Violation.at(pointer, "unexpected-value", "This value cannot be read here.")));
    }

    /** Named although it is a {@link JsonMappingException}: Quarkus has a mapper of its own for it, without a body. */
    @ServerExceptionMapper
    Response of(MismatchedInputException unreadable) {
        return of((JsonMappingException) unreadable);
    }

    @ServerExceptionMapper
    Response of(JsonProcessingException unreadable) {
        return answer(StandardProblem.UNREADABLE_REQUEST, "The body is no valid JSON.", List.of());
    }

    @ServerExceptionMapper
    Response of(UnauthorizedException failure) {
        return challenge();
    }

    @ServerExceptionMapper
    Response of(AuthenticationFailedException failure) {
        return challenge();
    }

    @ServerExceptionMapper
    Response of(ForbiddenException failure) {
        return answer(StandardProblem.NOT_ALLOWED, "The token lacks the scope this operation needs.", List.of());
    }

    @ServerExceptionMapper
    Response of(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (failure.getCause() instanceof JsonMappingException unreadable) {
            return of(unreadable);
        }
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return of(unreadable);
        }
        if (status < 400) {
            return failure.getResponse();
        }
        if (status >= 500) {
            LOG.error("A request failed", failure);
        }
        return answer(StandardProblem.of(status), null, List.of());
    }

    @ServerExceptionMapper
    Response of(Throwable failure) {
        if (UnstorableText.isCauseOf(failure)) {
            return answer(
                    StandardProblem.UNREADABLE_REQUEST,
                    "The request has a character that no text can have: U+0000.",
                    List.of());
        }
        LOG.error("A request failed", failure);
        return answer(StandardProblem.INTERNAL_ERROR, null, List.of());
    }

    private static Response challenge() {
        return Response.fromResponse(answer(StandardProblem.NOT_AUTHENTICATED, "Send a valid bearer token.", List.of()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response answer(ProblemType type, String detail, List<Violation> violations) {
        Response.ResponseBuilder answer =
                Response.status(type.status()).type(Problem.MEDIA_TYPE).entity(Problem.of(type, detail, violations));
        boolean passes = type.status() == StandardProblem.UNAVAILABLE.status();
        return (passes ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : answer).build();
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
