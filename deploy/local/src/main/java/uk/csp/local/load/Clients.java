package uk.csp.local.load;

/** The realm's clients the loading step speaks as, each for what only it may do. */
final class Clients {
    static final String ADMINISTRATOR = "platform-administrator";
    static final String ANALYST = "safer-plymouth-analyst";
    static final String CHAIR = "safer-plymouth-chair";

    private Clients() {}
}
