package uk.csp.gateway.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Problem documents for whatever ends a request outside the forwarded paths; a failure tells no detail. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response of(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        Response answer = answer(ProblemType.of(status), "See / for what is here and /docs for the API.");
        String allow = failure.getResponse().getHeaderString("Allow");
        return allow == null
                ? answer
                : Response.fromResponse(answer).header("Allow", allow).build();
    }

    @ServerExceptionMapper
    Response of(Throwable failure) {
        LOG.error("A request failed", failure);
        return answer(ProblemType.INTERNAL_ERROR, null);
    }

    private static Response answer(ProblemType type, String detail) {
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem(type, detail).toBuffer().toString())
                .build();
    }
}
