package uk.csp.gateway.feeds;

import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/**
 * The form with the file, as it arrived.
 *
 * @param file null when none was chosen, and when the form was refused
 */
record ReceivedForm(State state, Map<String, String> fields, KeptFile file) {
    /** More than the fields of the form and the lines between them ever take. */
    static final long FIELDS = 64L << 10;

    private static final String KEY = ReceivedForm.class.getName();

    /** Whether it came whole, or why not. */
    enum State {
        COMPLETE,
        NOT_ALLOWED,
        NO_FORM,
        TOO_LARGE,
        NO_ROOM,
        BROKEN
    }

    static ReceivedForm refused(State state) {
        return new ReceivedForm(state, Map.of(), null);
    }

    static ReceivedForm of(RoutingContext context) {
        ReceivedForm form = context.get(KEY);
        return form == null ? refused(State.NO_FORM) : form;
    }

    void putInto(RoutingContext context) {
        context.put(KEY, this);
    }

    void deleteFile() {
        if (file != null) {
            file.delete();
        }
    }
}
