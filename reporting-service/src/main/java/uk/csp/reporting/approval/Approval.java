package uk.csp.reporting.approval;

import java.time.Instant;

/** That somebody approved a draft, named by its hash, in a role. */
public record Approval(
        String role, String title, String sha256, String note, String client, String partner, Instant at) {}
