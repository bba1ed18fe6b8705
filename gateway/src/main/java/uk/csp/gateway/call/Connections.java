package uk.csp.gateway.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import uk.csp.gateway.GatewayConfig;

/** The pages' connections to the services, apart from those of forwarded requests: neither can starve the other. */
@ApplicationScoped
class Connections {
    private final HttpClient client;

    Connections(GatewayConfig config) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.forwarding().connectTimeout())
                .build();
    }

    HttpClient client() {
        return client;
    }
}
