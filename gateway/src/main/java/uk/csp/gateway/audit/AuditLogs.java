package uk.csp.gateway.audit;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.call.Refused;
import uk.csp.gateway.call.Reply;
import uk.csp.gateway.call.Unreachable;

/** The logs of all services as one, newest first. A service that cannot be asked is named, the others still tell. */
@RequestScoped
class AuditLogs {
    static final int PAGE = 50;

    /** Entries of one service in a download; a narrower search gets the rest. */
    static final int DOWNLOADED = 10_000;

    private static final int AT_ONCE = 500;
    private static final Pattern NEXT = Pattern.compile("[?&]cursor=([^&>]+)");

    private static final Comparator<Told> NEWEST_FIRST =
            Comparator.comparing((Told one) -> one.entry().at()).reversed();

    private final Api api;

    AuditLogs(Api api) {
        this.api = api;
    }

    /** An entry and whose log it is from. */
    record Told(AuditedService service, LogEntry entry) {}

    /**
     * A page of all logs.
     *
     * @param olderThan where the next page begins; null when this is the last
     * @param silent services that could not be asked
     * @param refusal what a service found wrong with the question, or null
     */
    record Found(List<Told> entries, Instant olderThan, List<AuditedService> silent, Refusal refusal) {}

    Found find(AuditSearch search) {
        List<Told> told = new ArrayList<>();
        List<AuditedService> silent = new ArrayList<>();
        for (AuditedService service : search.services()) {
            try {
                Reply reply = api.send("GET", search.question(service, PAGE + 1, null), null, Map.of());
                if (reply.status() == 400) {
                    return new Found(List.of(), null, List.of(), reply.problem());
                }
                if (reply.isDone()) {
                    reply.as(LogEntry.Page.class).items().forEach(entry -> told.add(new Told(service, entry)));
                } else {
                    silent.add(service);
                }
            } catch (Unreachable away) {
                silent.add(service);
            }
        }
        told.sort(NEWEST_FIRST);
        List<Told> page = page(told);
        boolean more = page.size() < told.size();
        return new Found(
                page, more ? page.get(page.size() - 1).entry().at().minus(1, ChronoUnit.MICROS) : null, silent, null);
    }

    /** All that is found, newest first; what cannot be asked or is wrong ends it. */
    List<Told> all(AuditSearch search) {
        List<Told> told = new ArrayList<>();
        for (AuditedService service : search.services()) {
            addAll(told, service, search);
        }
        told.sort(NEWEST_FIRST);
        return told;
    }

    private void addAll(List<Told> told, AuditedService service, AuditSearch search) {
        Optional<String> cursor = Optional.of("");
        for (int asked = 0; asked < DOWNLOADED && cursor.isPresent(); asked += AT_ONCE) {
            Reply reply = api.send("GET", search.question(service, AT_ONCE, cursor.get()), null, Map.of());
            if (!reply.isDone()) {
                throw new Refused(reply.problem());
            }
            reply.as(LogEntry.Page.class).items().forEach(entry -> told.add(new Told(service, entry)));
            cursor = reply.header("Link")
                    .map(NEXT::matcher)
                    .filter(Matcher::find)
                    .map(next -> next.group(1));
        }
    }

    /** A page does not end within a moment: the next one begins before it. */
    static List<Told> page(List<Told> told) {
        int end = Math.min(PAGE, told.size());
        while (end > 0
                && end < told.size()
                && told.get(end).entry().at().equals(told.get(end - 1).entry().at())) {
            end++;
        }
        return told.subList(0, end);
    }
}
