package uk.csp.gateway.audit;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries as CSV (RFC 4180). What a spreadsheet would run as a formula is made a text. */
final class EntriesCsv {
    private static final String HEADER =
            "service,entry,at,partner,client,operation,object,rows,purpose,recipient,outcome,position\r\n";
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);

    private EntriesCsv() {}

    static String of(List<AuditLogs.Told> entries) {
        return entries.stream().map(EntriesCsv::line).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(AuditLogs.Told told) {
        LogEntry entry = told.entry();
        return Stream.of(
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
                        entry.position())
                .map(value -> cell(Objects.toString(value, "")))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        boolean quoted = harmless.matches("(?s).*[\",\r\n].*");
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
