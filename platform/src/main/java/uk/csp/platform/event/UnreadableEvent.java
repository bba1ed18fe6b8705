package uk.csp.platform.event;

/** Thrown by a listener for an event that no retry can make readable; it goes to the dead-letter topic. */
public class UnreadableEvent extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
