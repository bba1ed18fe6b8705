package uk.csp.gateway.overview;

/**
 * A tile: one number or word that says how things are.
 *
 * @param tone calm, warning or plain; said in words too
 * @param address where more is told, null for nowhere
 */
record Fact(String title, String value, String words, String tone, String address, String linkWords) {}
