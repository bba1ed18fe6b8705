package uk.csp.gateway.call;

/** A service refused what a page cannot do without; the person sees the error page that tells why. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.status() + " " + refusal.slug());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
