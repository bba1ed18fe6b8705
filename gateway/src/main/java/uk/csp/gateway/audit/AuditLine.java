package uk.csp.gateway.audit;

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
                AuditWords.day(entry.at()),
                AuditWords.time(entry.at()),
                entry.at().toString(),
                AuditWords.name(entry.partner()),
                AuditWords.name(entry.client()),
                AuditWords.kind(entry.operation()),
                AuditWords.thing(entry.object()),
                entry.object(),
                AuditWords.rows(entry.rows()),
                entry.purpose(),
                entry.recipient() == null ? null : AuditWords.name(entry.recipient()),
                entry.isFailed(),
                entry.position() != null);
    }
}
