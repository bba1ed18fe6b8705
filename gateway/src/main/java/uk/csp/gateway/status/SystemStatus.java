package uk.csp.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * How the whole system is, as its processes say of themselves.
 *
 * @param working whether every process is ready, nothing was set aside and nothing waits for long
 */
public record SystemStatus(Instant checkedAt, boolean working, List<ProcessStatus> processes) {
    public SystemStatus {
        processes = List.copyOf(processes);
    }

    /**
     * One process; what it did not tell is left out.
     *
     * @param concerns in words, for who is to do something about them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProcessStatus(
            String process,
            String title,
            boolean ready,
            String version,
            Instant startedAt,
            Outbox outbox,
            List<Lag> consumers,
            Long eventsSetAside,
            Instant newestSubmission,
            Stream liveStream,
            List<String> concerns) {
        public ProcessStatus {
            consumers = consumers == null ? null : List.copyOf(consumers);
            concerns = List.copyOf(concerns);
        }
    }

    /** Events that are not sent yet, and for how many seconds the oldest has waited. */
    public record Outbox(long waiting, long oldestSeconds) {}

    /** Events of a topic that are not read yet. */
    public record Lag(String topic, long events) {}

    /** The gateway's own. */
    public record Stream(boolean following, long lag, long open) {}
}
