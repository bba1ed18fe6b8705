package uk.csp.crimedata.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import uk.csp.crimedata.CrimeDataConfig;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;

/**
 * Tells those who follow jobs what changed. Every event is the whole job, so nothing is lost by missing one; one query
 * serves all streams, whichever replica works on their jobs.
 */
@ApplicationScoped
class JobEvents {
    private static final Logger LOG = Logger.getLogger(JobEvents.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** A silent connection is cut on the way. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final JobArchive archive;
    private final ObjectMapper json;
    private final Clock clock;
    private final CrimeDataConfig.Jobs config;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "job-events");
        thread.setDaemon(true);
        return thread;
    });

    JobEvents(JobArchive archive, ObjectMapper json, Clock clock, CrimeDataConfig config) {
        this.archive = archive;
        this.json = json;
        this.clock = clock;
        this.config = config.jobs();
        timer.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent stop) {
        timer.shutdownNow();
        streams.forEach(Stream::close);
    }

    /** @param told version of the job that the listener knows */
    void follow(JobView job, long told, SseEventSink sink, Sse sse) {
        if (streams.size() >= config.streams()) {
            throw new ProblemException(
                    StandardProblem.UNAVAILABLE, "Too many streams are open. Ask for the job itself instead.");
        }
        Stream stream = new Stream(job.id(), sink, sse, clock.instant(), told);
        stream.tell(job);
        if (!stream.isOver()) {
            streams.add(stream);
        }
    }

    private void look() {
        try {
            streams.removeIf(Stream::isOver);
            if (streams.isEmpty()) {
                return;
            }
            Map<UUID, JobView> jobs =
                    archive
                            .all(streams.stream()
                                    .map(stream -> stream.job)
                                    .distinct()
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(JobView::id, Function.identity()));
            for (Stream stream : streams) {
                JobView job = jobs.get(stream.job);
                stream.tellOrClose(job);
            }
        } catch (RuntimeException e) {
            LOG.debug("Jobs could not be looked at", e);
        }
    }

    /** As text: given an object, the framework would add a field that no standard knows. */
    private String json(JobView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A job could not be written as JSON", e);
        }
    }

    private final class Stream {
        private final UUID job;
        private final SseEventSink sink;
        private final Sse sse;
        private final Instant opened;
        private long told;
        private Instant lastSent;

        Stream(UUID job, SseEventSink sink, Sse sse, Instant now, long told) {
            this.job = job;
            this.sink = sink;
            this.sse = sse;
            this.opened = now;
            this.lastSent = now;
            this.told = told;
        }

        boolean isOver() {
            return sink.isClosed();
        }

        void close() {
            sink.close();
        }

        /** One listener's trouble is none of the others'. */
        void tellOrClose(JobView view) {
            try {
                if (view == null || clock.instant().isAfter(opened.plus(config.longestStream()))) {
                    close();
                } else {
                    tell(view);
                }
            } catch (RuntimeException e) {
                LOG.debug("A stream broke", e);
                close();
            }
        }

        synchronized void tell(JobView view) {
            Instant now = clock.instant();
            if (view.version() > told) {
                told = view.version();
                send(event(view), now, view.state().isEnd());
            } else if (now.isAfter(lastSent.plus(LONGEST_SILENCE)) || lastSent.equals(opened)) {
                send(sse.newEventBuilder().comment("still there").build(), now, false);
            }
        }

        private OutboundSseEvent event(JobView view) {
            return sse.newEventBuilder()
                    .name(view.state().isEnd() ? "end" : "progress")
                    .id(Long.toString(view.version()))
                    .data(json(view))
                    .build();
        }

        private void send(OutboundSseEvent event, Instant now, boolean last) {
            lastSent = now;
            sink.send(event).whenComplete((sent, failure) -> {
                if (last || failure != null) {
                    close();
                }
            });
        }
    }
}
