package uk.csp.gateway.live;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import uk.csp.gateway.access.Client;
import uk.csp.gateway.forward.OwnAnswer;

/** The live stream for partner systems, {@code GET /v1/events}. */
@ApplicationScoped
class EventsAnswer implements OwnAnswer {
    private final LiveStreams streams;

    EventsAnswer(LiveStreams streams) {
        this.streams = streams;
    }

    @Override
    public String path() {
        return "/v1/events";
    }

    @Override
    public void answer(HttpServerRequest request, Client client) {
        streams.open(
                request,
                new Reader(
                        client.id(),
                        client.partner(),
                        Set.of(client.scopes().trim().split("\\s+")),
                        client.until()));
    }
}
