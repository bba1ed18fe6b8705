package uk.csp.gateway.feeds;

import java.util.Arrays;
import java.util.Locale;

/** Where a return stands, with a shape of its own for those who do not see colours. */
enum ReturnState {
    RECEIVED("Received", "●"),
    NIL("Nil return", "○"),
    LATE("Late", "▲"),
    MISSING("Missing", "✕"),
    AWAITED("Awaited", "□"),
    NOT_APPLICABLE("Not applicable", "–");

    private final String title;
    private final String shape;

    ReturnState(String title, String shape) {
        this.title = title;
        this.shape = shape;
    }

    /** What the service may say one day and this page does not know is missing to the eye, not hidden. */
    static ReturnState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElse(MISSING);
    }

    public String title() {
        return title;
    }

    public String shape() {
        return shape;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
