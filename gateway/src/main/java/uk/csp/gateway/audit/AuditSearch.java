package uk.csp.gateway.audit;

import java.util.Arrays;
import java.util.List;
import uk.csp.gateway.call.Paths;

/**
 * What was typed into the search form; empty where a field was left so.
 *
 * @param upTo the moment an earlier page ended before, or empty
 */
record AuditSearch(
        String service,
        String from,
        String to,
        String partner,
        String client,
        String operation,
        String subject,
        String upTo) {
    AuditSearch {
        service = clean(service);
        from = clean(from);
        to = clean(to);
        partner = clean(partner);
        client = clean(client);
        operation = clean(operation);
        subject = clean(subject);
        upTo = clean(upTo);
    }

    private static String clean(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public boolean isEmpty() {
        return (service + from + to + partner + client + operation + subject).isEmpty();
    }

    /** The services to ask: the one chosen, else all. */
    List<AuditedService> services() {
        return Arrays.stream(AuditedService.values())
                .filter(known -> service.isEmpty() || known.id().equals(service))
                .toList();
    }

    /** The question to a service. */
    String question(AuditedService asked, int limit, String cursor) {
        return Paths.query(
                asked.entries(),
                "from",
                from,
                "to",
                upTo.isEmpty() ? to : upTo,
                "partner",
                partner,
                "client",
                client,
                "operation",
                operation,
                "subject",
                subject,
                "limit",
                limit,
                "cursor",
                cursor);
    }

    /** An address of this search. */
    String address(String path, String upToMoment) {
        return Paths.query(
                path,
                "service",
                service,
                "from",
                from,
                "to",
                to,
                "partner",
                partner,
                "client",
                client,
                "operation",
                operation,
                "subject",
                subject,
                "upTo",
                upToMoment);
    }
}
