package uk.csp.platform.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Refusals nobody wrote a body for, such as the framework's own to a precondition, become problem documents too. */
class BodylessRefusals {
    private static final int FIRST = 400;

    @ServerResponseFilter
    void fill(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        if (status < FIRST || response.hasEntity() || request.getMethod().equals(HttpMethod.HEAD)) {
            return;
        }
        ProblemType type = StandardProblem.of(status);
        if (type.status() == status) {
            response.setEntity(Problem.of(type, null, List.of()), null, MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }
}
