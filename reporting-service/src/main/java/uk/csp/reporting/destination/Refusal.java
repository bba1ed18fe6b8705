package uk.csp.reporting.destination;

/** Why nothing is sent to a URL. The word stands in the API. */
public enum Refusal {
    UNREADABLE("invalid-url", "It is not an absolute URL of at most 2,000 characters without a fragment."),
    NOT_HTTPS("not-https", "Only https is sent to."),
    USER_INFO("user-info", "A URL with a user name or password is refused; deliveries are signed instead."),
    PORT("port", "Only port 443 is sent to."),
    LOCAL_NAME("local-name", "The host is a name of a local network. Use the full public name."),
    UNKNOWN_HOST("unknown-host", "The host has no address."),
    PRIVATE_ADDRESS("private-address", "The host has an address outside the public internet.");

    private final String word;
    private final String detail;

    Refusal(String word, String detail) {
        this.word = word;
        this.detail = detail;
    }

    public String word() {
        return word;
    }

    public String detail() {
        return detail;
    }
}
