package uk.csp.reporting.version;

import java.time.Instant;

/** One version of a text somebody wrote. */
public record TextVersion<T>(String subject, long revision, T body, Instant writtenAt, String writtenBy) {}
