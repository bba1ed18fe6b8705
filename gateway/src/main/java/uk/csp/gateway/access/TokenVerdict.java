package uk.csp.gateway.access;

/** What the check of a token came to. */
public sealed interface TokenVerdict {
    record Valid(Client client) implements TokenVerdict {}

    record Missing() implements TokenVerdict {}

    record Invalid(String reason) implements TokenVerdict {}

    /** The issuer's keys cannot be had, so nobody can say. */
    record Undecided() implements TokenVerdict {}
}
