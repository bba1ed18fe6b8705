package uk.csp.gateway.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The analysts of partnerships, as crime-data-service tells them: partners who may know counts as they are. A
 * partnership nobody told of has none.
 */
@ApplicationScoped
class Analysts {
    static final String TYPE = "uk.csp.crime-data.partnership-changed.v1";

    private static final Logger LOG = Logger.getLogger(Analysts.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Named> byPartnership = new ConcurrentHashMap<>();

    private record Named(long revision, Set<String> partners) {}

    /** Keeps what is not older than what is known. An event that cannot be read names nobody. */
    void store(byte[] event) {
        try {
            JsonNode body = JSON.readTree(event);
            Set<String> partners = new HashSet<>();
            body.path("analysts").forEach(partner -> partners.add(partner.asText()));
            Named told = new Named(body.path("revision").asLong(), Set.copyOf(partners));
            byPartnership.merge(
                    body.path("code").asText(),
                    told,
                    (known, next) -> next.revision() < known.revision() ? known : next);
        } catch (IOException unreadable) {
            LOG.warnf("A partnership-changed event cannot be read: %s", unreadable.getMessage());
        }
    }

    boolean include(String partner, String partnership) {
        Named named = byPartnership.get(partnership);
        return named != null && named.partners().contains(partner);
    }
}
