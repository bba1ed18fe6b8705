package uk.csp.gateway.call;

/** A service did not answer a page's question in time, or at all. */
public class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String path, Throwable cause) {
        super(path + " cannot be reached", cause);
    }
}
