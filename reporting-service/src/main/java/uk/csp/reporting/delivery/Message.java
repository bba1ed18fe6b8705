package uk.csp.reporting.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An event on its way to one receiver.
 *
 * @param partner the receiver, whose rights decide what it is told
 * @param attempts made before
 */
record Message(
        long position,
        String id,
        EventType type,
        String thing,
        long revision,
        String partnership,
        Instant at,
        JsonNode body,
        int attempts,
        String partner,
        String url) {}
