package uk.csp.gateway.audit;

import uk.csp.gateway.words.Amounts;
import uk.csp.gateway.words.Dates;
import uk.csp.gateway.words.Labels;

/** An entry as the page shows it. */
record AuditLine(
        String service,
        String day,
        String time,
        String moment,
        String partner,
        String client,
        String kind,
        String thing,
        String object,
        String rows,
        String purpose,
        String recipient,
        boolean failed,
        boolean sealed) {
    /** Of a table that was released the purpose is the question it answers. */
    public boolean isQuestion() {
        return purpose != null && purpose.startsWith("/");
    }

    static AuditLine of(AuditedService service, LogEntry entry) {
        return new AuditLine(
                service.title(),
                Dates.day(entry.at()),
                Dates.time(entry.at()),
                entry.at().toString(),
                Labels.title(entry.partner()),
                Labels.title(entry.client()),
                AuditWords.kind(entry.operation()),
                AuditWords.thing(entry.object()),
                entry.object(),
                Amounts.rows(entry.rows()),
                entry.purpose(),
                entry.recipient() == null ? null : Labels.title(entry.recipient()),
                entry.isFailed(),
                entry.position() != null);
    }
}
