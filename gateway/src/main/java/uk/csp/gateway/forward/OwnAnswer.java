package uk.csp.gateway.forward;

import io.vertx.core.http.HttpServerRequest;
import uk.csp.gateway.access.Client;

/** Answers an operation that the gateway serves itself, after the door has judged the request as any other. */
public interface OwnAnswer {
    /** As in the route table. */
    String path();

    /** On the request's own thread; the request is paused. */
    void answer(HttpServerRequest request, Client client);
}
