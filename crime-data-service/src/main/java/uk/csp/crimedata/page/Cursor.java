package uk.csp.crimedata.page;

import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/**
 * Where a list goes on: after the item with this key. Opaque outside; lists are ordered by the key, so items that come
 * or go between two pages make no other item appear twice or not at all.
 */
public record Cursor(String after) {
    /** Items of a page. */
    public static final int PAGE = 500;

    /** Rows to ask the database for: one more than a page tells whether there is a next. */
    public static final int ASKED = PAGE + 1;

    /** The beginning when a request names none. */
    public static Cursor of(String parameter) {
        if (parameter == null || parameter.isEmpty()) {
            return new Cursor("");
        }
        try {
            String after = new String(Base64.getUrlDecoder().decode(parameter), StandardCharsets.UTF_8);
            if (after.indexOf('\0') < 0) {
                return new Cursor(after);
            }
        } catch (IllegalArgumentException e) {
            // Answered below.
        }
        throw new ProblemException(
                CrimeDataProblem.INVALID_QUERY,
                "The cursor is not one of this service's.",
                List.of(Violation.ofField("cursor", "invalid-cursor", "Take it from the Link header of a page.")));
    }

    /** The items of the page, out of those asked for. */
    public static <T> List<T> page(List<T> asked) {
        return asked.size() > PAGE ? asked.subList(0, PAGE) : asked;
    }

    /** Adds the link to the next page (RFC 8288) where there is one. */
    public static <T> ResponseBuilder link(
            ResponseBuilder response, UriInfo uri, List<T> asked, Function<T, String> key) {
        if (asked.size() <= PAGE) {
            return response;
        }
        String next = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.apply(asked.get(PAGE - 1)).getBytes(StandardCharsets.UTF_8));
        String query = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", next)
                .build()
                .getRawQuery();
        // A relative reference: behind the gateway this service does not know its own address.
        return response.header("Link", "<" + uri.getRequestUri().getRawPath() + "?" + query + ">; rel=\"next\"");
    }
}
