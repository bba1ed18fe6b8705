package uk.csp.gateway.workshop;

/**
 * A threat in a list of the workshop, with how far it is.
 *
 * @param css the state for the style sheet: open, part or done
 */
record ThreatLine(String label, String address, String state, String css, String detail) {}
