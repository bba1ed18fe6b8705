package uk.csp.reporting.delivery;

import java.time.Instant;

/** An attempt to deliver a message, as its receiver may look at it. */
public record Attempt(
        long id,
        long position,
        String event,
        String type,
        String thing,
        long revision,
        String state,
        int number,
        Instant at,
        Integer status,
        long durationMs,
        String error,
        Instant nextAt) {}
