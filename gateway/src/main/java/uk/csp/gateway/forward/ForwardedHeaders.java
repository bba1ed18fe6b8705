package uk.csp.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Which headers pass. Hop-by-hop headers end here, also those a Connection header names; who called is said by the
 * gateway alone; nothing a client sends can name a partner, since the partner is in the token.
 */
final class ForwardedHeaders {
    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "http2-settings");
    private static final List<String> CLAIMS_OF_CLIENT = List.of("forwarded", "x-real-ip", "expect");
    private static final List<String> PREFIXES_OF_CLIENT =
            List.of("x-forwarded-", "x-partner", "x-client", "x-user", "x-authenticated", "x-auth-request");
    private static final List<String> BANNERS = List.of("server", "x-powered-by", "via");

    private ForwardedHeaders() {}

    static void ofRequest(MultiMap headers, HttpServerRequest request) {
        removeHopByHop(headers);
        CLAIMS_OF_CLIENT.forEach(headers::remove);
        headers.names().stream().filter(ForwardedHeaders::isClaim).toList().forEach(headers::remove);
        if (!TraceParent.isValid(headers.get("traceparent"))) {
            headers.set("traceparent", TraceParent.create());
            headers.remove("tracestate");
        }
        if (request.remoteAddress() != null && request.remoteAddress().hostAddress() != null) {
            headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        }
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
    }

    static void ofResponse(MultiMap headers, URI service) {
        removeHopByHop(headers);
        BANNERS.forEach(headers::remove);
        String location = headers.get("location");
        if (location != null) {
            headers.set("location", relative(location, service.toString()));
        }
    }

    /** An address of the service is no address for the client; its path is. */
    private static String relative(String location, String service) {
        String origin = service.endsWith("/") ? service.substring(0, service.length() - 1) : service;
        return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
    }

    private static void removeHopByHop(MultiMap headers) {
        for (String named : headers.getAll("connection")) {
            for (String name : named.split(",")) {
                String header = name.strip().toLowerCase(Locale.ROOT);
                if (!header.isEmpty() && !header.equals("content-length") && !header.equals("transfer-encoding")) {
                    headers.remove(header);
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private static boolean isClaim(String name) {
        String header = name.toLowerCase(Locale.ROOT);
        return header.startsWith("x-") && PREFIXES_OF_CLIENT.stream().anyMatch(header::startsWith);
    }
}
