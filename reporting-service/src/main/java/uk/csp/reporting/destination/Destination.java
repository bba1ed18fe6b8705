package uk.csp.reporting.destination;

import java.net.InetAddress;
import java.net.URI;

/** Where to send to, and the one address that was checked: the connection goes there and nowhere else. */
public record Destination(URI url, InetAddress address) {
    /** Thrown for a URL nothing is sent to. */
    public static class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final Refusal reason;

        Refused(Refusal reason) {
            super(reason.word(), null, false, false);
            this.reason = reason;
        }

        public Refusal reason() {
            return reason;
        }
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    int port() {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return isSecure() ? 443 : 80;
    }
}
