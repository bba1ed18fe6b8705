package uk.csp.reporting.edit;

import java.time.Instant;

/** One version of a thing that people edit, and who wrote it. */
public record Version<T>(String id, int revision, Instant writtenAt, String writtenBy, String authority, T document) {}
