package uk.csp.reporting.edit;

/** A kind of document that people edit. */
public record Kind<T>(String name, Class<T> type) {}
