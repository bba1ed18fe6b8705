package uk.csp.gateway.drawing;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a picture is and what it shows, in words.
 *
 * @param id unique on its page
 */
public record Caption(String id, String title, String description) {
    private static final Pattern NOT_OF_AN_ID = Pattern.compile("[^A-Za-z0-9_-]");

    public Caption {
        id = NOT_OF_AN_ID.matcher(id).replaceAll("-");
        Objects.requireNonNull(title, "A picture needs a title");
        Objects.requireNonNull(description, "A picture needs a description");
    }

    /** The same for a second rendering of the picture on the same page. */
    Caption as(String variant) {
        return new Caption(id + "-" + variant, title, description);
    }
}
