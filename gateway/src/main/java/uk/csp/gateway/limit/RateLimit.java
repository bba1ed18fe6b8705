package uk.csp.gateway.limit;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import uk.csp.gateway.GatewayConfig;

/**
 * Limits each client of a token by itself, and tells it in the RateLimit headers (IETF draft ratelimit-headers) how
 * much is left. Each gateway counts alone: several replicas allow several times the rate.
 */
@ApplicationScoped
public class RateLimit {
    /** Assumed: no installation has more partner systems; beyond it the buckets of idle clients are forgotten. */
    private static final int CLIENTS = 10_000;

    private final ConcurrentMap<String, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final int requests;
    private final long window;
    private final String policy;

    RateLimit(GatewayConfig config) {
        this.requests = config.rateLimit().requests();
        this.window = config.rateLimit().window().toNanos();
        this.policy =
                "\"client\";q=" + requests + ";w=" + config.rateLimit().window().toSeconds();
    }

    /** Whether the client may go on; if not, Retry-After is set. */
    public boolean admit(String client, HttpServerResponse response) {
        long now = System.nanoTime();
        TokenBucket bucket = bucketOf(client, now);
        long wait = bucket.take(now);
        response.putHeader("RateLimit-Policy", policy);
        response.putHeader(
                "RateLimit",
                "\"client\";r=" + bucket.remaining(now) + ";t=" + wholeSeconds(Math.max(wait, bucket.untilFull(now))));
        if (wait > 0) {
            response.putHeader("Retry-After", String.valueOf(wholeSeconds(wait)));
        }
        return wait == 0;
    }

    private TokenBucket bucketOf(String client, long now) {
        TokenBucket bucket = buckets.get(client);
        if (bucket != null) {
            return bucket;
        }
        if (buckets.size() >= CLIENTS) {
            buckets.values().removeIf(idle -> idle.untilFull(now) == 0);
        }
        return buckets.computeIfAbsent(client, id -> new TokenBucket(requests, window, now));
    }

    private static long wholeSeconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }
}
