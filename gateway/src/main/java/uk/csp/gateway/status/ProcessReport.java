package uk.csp.gateway.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import uk.csp.gateway.route.Service;

/** Reads a process's status, and what about it is of concern, from its metrics. */
final class ProcessReport {
    /** As the runbook says: an outbox that is not emptied within a minute means that nobody hears of changes. */
    private static final long LONG_WAIT_SECONDS = 60;

    /** Assumed: what a service works off within a minute or so. */
    private static final long LONG_LAG = 50_000;

    private ProcessReport() {}

    static SystemStatus.ProcessStatus of(Service service, boolean ready, String metrics) {
        MetricsText text = new MetricsText(metrics);
        List<SystemStatus.Lag> consumers = text.by("csp_events_lag", "topic").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new SystemStatus.Lag(each.getKey(), each.getValue().longValue()))
                .toList();
        SystemStatus.Outbox outbox = text.sum("csp_outbox_waiting").isEmpty()
                ? null
                : new SystemStatus.Outbox(
                        whole(text.sum("csp_outbox_waiting")), whole(text.sum("csp_outbox_oldest_seconds")));
        SystemStatus.Stream stream = text.sum("csp_gateway_live_following").isEmpty()
                ? null
                : new SystemStatus.Stream(
                        whole(text.sum("csp_gateway_live_following")) == 1,
                        whole(text.sum("csp_gateway_live_lag")),
                        whole(text.sum("csp_gateway_live_streams")));
        Long setAside = metrics.isEmpty() ? null : whole(text.sum("csp_events_dead_total"));
        return new SystemStatus.ProcessStatus(
                service.id(),
                service.title(),
                ready,
                text.by("csp_process_started", "version").keySet().stream()
                        .findFirst()
                        .orElse(null),
                instant(text.sum("csp_process_started")),
                outbox,
                consumers.isEmpty() ? null : consumers,
                setAside,
                instant(text.sum("csp_submissions_newest")),
                stream,
                concerns(ready, metrics.isEmpty(), outbox, consumers, setAside, stream));
    }

    private static List<String> concerns(
            boolean ready,
            boolean silent,
            SystemStatus.Outbox outbox,
            List<SystemStatus.Lag> consumers,
            Long setAside,
            SystemStatus.Stream stream) {
        List<String> concerns = new ArrayList<>();
        if (!ready) {
            concerns.add(silent ? "It does not answer." : "It is running, but says that it is not ready.");
        }
        if (outbox != null && outbox.oldestSeconds() > LONG_WAIT_SECONDS) {
            concerns.add("Changes have waited " + outbox.oldestSeconds() + " seconds to be told to the others.");
        }
        for (SystemStatus.Lag lag : consumers) {
            if (lag.events() > LONG_LAG) {
                concerns.add("It is " + lag.events() + " events behind on " + lag.topic() + ".");
            }
        }
        if (setAside != null && setAside > 0) {
            concerns.add(
                    setAside == 1
                            ? "It set an event aside since it was started: see the runbook."
                            : "It set " + setAside + " events aside since it was started: see the runbook.");
        }
        if (stream != null && !stream.following()) {
            concerns.add("The live stream is silent: Kafka does not answer.");
        }
        return concerns;
    }

    private static long whole(OptionalDouble value) {
        return Math.round(value.orElse(0));
    }

    private static Instant instant(OptionalDouble seconds) {
        return seconds.isEmpty() ? null : Instant.ofEpochMilli(Math.round(seconds.getAsDouble() * 1_000));
    }
}
