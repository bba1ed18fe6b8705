package uk.csp.gateway.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import uk.csp.gateway.access.TokenIssuer;

/**
 * Headers that keep a browser from doing more than a page needs, or from guessing in what it is written. Set when an answer
 * leaves, and only where the service that wrote it did not set its own.
 */
@ApplicationScoped
class SecurityHeaders {
    private static final int FIRST = 1000;
    private static final String PAGE = "text/html";
    private static final String PAGES =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** Reports bring their style and charts with them. */
    private static final String REPORTS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String docs;

    SecurityHeaders(TokenIssuer issuer) {
        this.docs = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self' "
                + issuer.tokenUrl() + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    void install(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext context) {
        HttpServerResponse response = context.response();
        String policy = policyOf(context.request().path());
        context.addHeadersEndHandler(leaving -> {
            MultiMap headers = response.headers();
            add(headers, "Content-Security-Policy", policy);
            add(headers, "X-Content-Type-Options", "nosniff");
            add(headers, "X-Frame-Options", "DENY");
            add(headers, "Referrer-Policy", "no-referrer");
            add(headers, "Cross-Origin-Opener-Policy", "same-origin");
            add(headers, "Cross-Origin-Resource-Policy", "same-origin");
            add(headers, "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            if ("https".equals(context.request().scheme())) {
                add(headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
            if (PAGE.equals(headers.get("Content-Type"))) {
                headers.set("Content-Type", PAGE + ";charset=UTF-8");
            }
            if (isOfASession(context.request(), headers)) {
                headers.set("Cache-Control", "no-store");
            }
        });
        context.next();
    }

    /** A page made for one person, or one that begins or ends a session; files are the same for everybody. */
    private static boolean isOfASession(HttpServerRequest request, MultiMap answered) {
        String path = request.path();
        if (path == null || path.startsWith("/v1/") || path.startsWith("/assets/") || path.startsWith("/webjars/")) {
            return false;
        }
        String cookies = request.getHeader("Cookie");
        return cookies != null && cookies.contains("q_") || answered.contains("Set-Cookie");
    }

    private String policyOf(String path) {
        if (path == null || path.startsWith("/v1/")) {
            return REPORTS;
        }
        return path.equals("/docs") ? docs : PAGES;
    }

    private static void add(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
