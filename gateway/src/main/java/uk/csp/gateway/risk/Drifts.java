package uk.csp.gateway.risk;

/** Which way a rating drifts from what people ratified. */
final class Drifts {
    private Drifts() {}

    /** 1 for riskier, -1 for less, 0 when it does not drift. */
    static int way(Rating rating) {
        if (rating.drift() == null || rating.ratified() == null || rating.indicative() == null) {
            return 0;
        }
        return rating.indicative().score() > rating.ratified().score() ? 1 : -1;
    }

    static String words(Rating rating) {
        String verb = way(rating) > 0 ? "Rises" : "Falls";
        return verb + " from " + rating.drift().from() + " to " + rating.drift().to();
    }
}
