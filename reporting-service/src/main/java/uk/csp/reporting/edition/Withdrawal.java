package uk.csp.reporting.edition;

import java.time.Instant;

/** That an edition is no longer to be relied on: why, and what is right instead. */
record Withdrawal(String reason, String correction, Instant at, String by) {}
