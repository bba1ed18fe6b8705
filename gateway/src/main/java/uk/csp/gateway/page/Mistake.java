package uk.csp.gateway.page;

/**
 * What is wrong with a form, for the summary above it and the field itself.
 *
 * @param field id of the field to lead to; empty when there is none
 */
public record Mistake(String field, String says) {}
