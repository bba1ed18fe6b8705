package uk.csp.reporting.subscription;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the list of attempts or of events, opaque outside. */
record Place(char list, long number) {
    private static final Pattern FORM = Pattern.compile("([ae])([0-9]{1,18})");

    static Place ofAttempt(long number) {
        return new Place('a', number);
    }

    static Place ofEvent(long number) {
        return new Place('e', number);
    }

    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + Long.toString(number)).getBytes(StandardCharsets.US_ASCII));
    }

    static Optional<Place> read(String cursor) {
        try {
            Matcher text = FORM.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
            return text.matches()
                    ? Optional.of(new Place(text.group(1).charAt(0), Long.parseLong(text.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
