package uk.csp.gateway.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;

/** Addresses of the API put together safely: what a person typed stays a value and never becomes part of the path. */
public final class Paths {
    private Paths() {}

    /** {@code of("/v1/ratings/{}/history", "E22000056.2018-19.arson")}: each {} takes one value as one segment. */
    public static String of(String template, Object... values) {
        StringBuilder path = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int at = template.indexOf("{}", from);
            path.append(template, from, at).append(encoded(segment(value)));
            from = at + 2;
        }
        return path.append(template.substring(from)).toString();
    }

    /** Adds name and value pairs as the query; those without a value are left out, collections repeat their name. */
    public static String query(String path, Object... namesAndValues) {
        StringBuilder address = new StringBuilder(path);
        char separator = path.indexOf('?') < 0 ? '?' : '&';
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            for (Object one : value instanceof Collection<?> many ? many : Collections.singleton(value)) {
                if (one != null && !one.toString().isEmpty()) {
                    address.append(separator)
                            .append(namesAndValues[i])
                            .append('=')
                            .append(encoded(one.toString()));
                    separator = '&';
                }
            }
        }
        return address.toString();
    }

    /** Dots alone would climb, nothing would name the list. */
    private static String segment(Object value) {
        String text = value.toString();
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("Not a name: '" + text + "'");
        }
        return text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
