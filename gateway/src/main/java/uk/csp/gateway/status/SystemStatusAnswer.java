package uk.csp.gateway.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.gateway.access.Client;
import uk.csp.gateway.forward.OwnAnswer;
import uk.csp.gateway.problem.Problem;
import uk.csp.gateway.problem.ProblemType;

/** How the whole system is, for operators, {@code GET /v1/system-status}. */
@ApplicationScoped
class SystemStatusAnswer implements OwnAnswer {
    private final AskStatus status;
    private final ObjectMapper json;

    SystemStatusAnswer(AskStatus status, ObjectMapper json) {
        this.status = status;
        this.json = json;
    }

    @Override
    public String path() {
        return "/v1/system-status";
    }

    @Override
    public void answer(HttpServerRequest request, Client client) {
        request.resume();
        status.ask()
                .onSuccess(found -> send(request.response(), found))
                .onFailure(failure -> new Problem(ProblemType.INTERNAL_ERROR, null).send(request.response()));
    }

    private void send(HttpServerResponse response, SystemStatus found) {
        try {
            String body = json.writeValueAsString(found);
            if (!response.closed()) {
                response.putHeader("Content-Type", "application/json")
                        .putHeader("Cache-Control", "no-store")
                        .end(body);
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A status could not be written as JSON", impossible);
        }
    }
}
