package uk.csp.gateway.workshop;

/** A choice of a list. */
record Option(String value, String label, boolean selected) {}
