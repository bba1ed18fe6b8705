package uk.csp.gateway.audit;

import java.util.Arrays;
import java.util.List;
import uk.csp.gateway.page.Sheet;

/** Entries of the audit log as a table to take away. */
final class EntriesSheet {
    private static final List<String> COLUMNS = List.of(
            "service",
            "entry",
            "at",
            "partner",
            "client",
            "operation",
            "object",
            "rows",
            "purpose",
            "recipient",
            "outcome",
            "position");

    private EntriesSheet() {}

    static Sheet of(List<AuditLogs.Told> entries) {
        return new Sheet(
                "audit-log", COLUMNS, entries.stream().map(EntriesSheet::row).toList());
    }

    private static List<Object> row(AuditLogs.Told told) {
        LogEntry entry = told.entry();
        return Arrays.asList(
                told.service().id(),
                entry.id(),
                entry.at(),
                entry.partner(),
                entry.client(),
                entry.operation(),
                entry.object(),
                entry.rows(),
                entry.purpose(),
                entry.recipient(),
                entry.outcome(),
                entry.position());
    }
}
