package uk.csp.gateway.apidoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.access.TokenIssuer;
import uk.csp.gateway.route.Operations;
import uk.csp.gateway.route.Service;
import uk.csp.gateway.upstream.ServiceCalls;

/** The merged API description, put together again when it is older than a few seconds and somebody asks. */
@ApplicationScoped
class MergedOpenApi {
    private static final Logger LOG = Logger.getLogger(MergedOpenApi.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private static final ObjectNode OWN = own();

    private final Map<Service, ObjectNode> lastKnown = new ConcurrentHashMap<>();
    private final ServiceCalls calls;
    private final TokenIssuer issuer;
    private final GatewayConfig config;
    private final Clock clock;
    private volatile Rendered rendered;

    MergedOpenApi(ServiceCalls calls, TokenIssuer issuer, GatewayConfig config, Clock clock) {
        this.calls = calls;
        this.issuer = issuer;
        this.config = config;
        this.clock = clock;
    }

    Future<Rendered> current() {
        Rendered last = rendered;
        if (last != null && last.at().plus(config.remember()).isAfter(clock.instant())) {
            return Future.succeededFuture(last);
        }
        List<Future<ApiDescription>> asked =
                Stream.of(Service.values()).map(this::ask).toList();
        return Future.all(asked).map(all -> render(all.list()));
    }

    /** A service that was known and is silent now keeps its last description: its API has not gone away. */
    private Future<ApiDescription> ask(Service service) {
        if (service == Service.GATEWAY) {
            return Future.succeededFuture(new ApiDescription(service, OWN));
        }
        return calls.get(service, "/q/openapi?format=json")
                .map(MergedOpenApi::read)
                .onSuccess(document -> lastKnown.put(service, document))
                .onFailure(failure -> LOG.debugf(failure, "%s did not describe its API", service.id()))
                .otherwise(failure -> lastKnown.get(service))
                .map(document -> new ApiDescription(service, document));
    }

    private Rendered render(List<ApiDescription> descriptions) {
        OpenApiMerge merge = new OpenApiMerge(Operations.ALL, issuer.tokenUrl());
        ObjectNode merged = merge.merge(descriptions);
        try {
            rendered = new Rendered(clock.instant(), JSON.writeValueAsBytes(merged), YAML.writeValueAsBytes(merged));
            return rendered;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the gateway itself answers, as committed. */
    private static ObjectNode own() {
        try (InputStream in = MergedOpenApi.class.getResourceAsStream("/openapi.yaml")) {
            return (ObjectNode) YAML.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectNode read(Buffer body) {
        try {
            JsonNode document = JSON.readTree(body.getBytes());
            if (document instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalStateException("An OpenAPI document is an object.");
        } catch (IOException unreadable) {
            throw new IllegalStateException("The API description is no JSON.", unreadable);
        }
    }

    /** Both forms of one merged document. */
    record Rendered(Instant at, byte[] json, byte[] yaml) {}
}
