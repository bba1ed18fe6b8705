package uk.csp.morile.page;

import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import uk.csp.morile.MorileProblem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/**
 * Where a list goes on: after the item with this key. Opaque outside; lists are ordered by the key, so what comes or goes
 * between two pages makes no other item appear twice or not at all.
 */
public record Cursor(String after, int limit) {
    /** Most items of a page, and as many as one has unless asked for fewer. */
    public static final int MOST = 500;

    /** The beginning when a request names no cursor. */
    public static Cursor of(String cursor, Integer limit) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw invalid("limit", "A page has 1 to " + MOST + " items.");
        }
        int size = limit == null ? MOST : limit;
        if (cursor == null || cursor.isEmpty()) {
            return new Cursor("", size);
        }
        try {
            String after = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (after.indexOf('\0') < 0) {
                return new Cursor(after, size);
            }
        } catch (IllegalArgumentException e) {
            // Answered below.
        }
        throw invalid("cursor", "Take it from the Link header of a page.");
    }

    /** Rows to ask for: one more than a page tells whether there is a next. */
    public int asked() {
        return limit + 1;
    }

    /** The items of the page, out of those asked for. */
    public <T> List<T> page(List<T> asked) {
        return asked.size() > limit ? asked.subList(0, limit) : asked;
    }

    /** Adds the link to the next page (RFC 8288) where there is one. */
    public <T> ResponseBuilder link(ResponseBuilder response, UriInfo uri, List<T> asked, Function<T, String> key) {
        if (asked.size() <= limit) {
            return response;
        }
        String next = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.apply(asked.get(limit - 1)).getBytes(StandardCharsets.UTF_8));
        String query = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", next)
                .build()
                .getRawQuery();
        // A relative reference: behind the gateway this service does not know its own address.
        return response.header("Link", "<" + uri.getRequestUri().getRawPath() + "?" + query + ">; rel=\"next\"");
    }

    /** A query parameter that cannot be read. */
    public static ProblemException invalid(String parameter, String detail) {
        return new ProblemException(
                MorileProblem.INVALID_QUERY,
                "A query parameter is not valid.",
                List.of(Violation.ofField(parameter, "invalid-value", detail)));
    }
}
