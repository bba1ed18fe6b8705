package uk.csp.reporting.facts;

/** A community safety partnership: its GSS code, such as E22000056, and the name of its place. */
public record Partnership(String code, String name) {}
