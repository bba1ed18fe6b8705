package uk.csp.gateway.feeds;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import uk.csp.gateway.GatewayConfig;

/**
 * The files that wait on this replica between rehearsal and sending, an hour at the longest. Another replica does not have
 * them; who is led there is asked for the file again.
 */
@ApplicationScoped
class KeptFiles {
    private static final Logger LOG = Logger.getLogger(KeptFiles.class);
    private static final String PREFIX = "csp-feeds-";
    private static final long LOOK_MILLIS = 30_000;

    private final GatewayConfig.Uploads config;
    private final Clock clock;
    private final Path folder;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger arriving = new AtomicInteger();

    KeptFiles(GatewayConfig config, Clock clock, Vertx vertx) {
        this.config = config.uploads();
        this.clock = clock;
        this.folder = newFolder();
        vertx.setPeriodic(LOOK_MILLIS, look -> vertx.executeBlocking(this::forgetOld));
    }

    /** A file whose rehearsal was asked for, and what became of it. */
    static final class Waiting {
        private final String person;
        private final FeedOrder order;
        private final KeptFile file;
        private final Instant until;
        private volatile String sentAs;
        private volatile Receipt answer;

        private Waiting(String person, FeedOrder order, KeptFile file, Instant until) {
            this.person = person;
            this.order = order;
            this.file = file;
            this.until = until;
        }

        FeedOrder order() {
            return order;
        }

        KeptFile file() {
            return file;
        }

        /** The rehearsal's result, where the service did not put it off. */
        Receipt answer() {
            return answer;
        }

        void answered(Receipt receipt) {
            answer = receipt;
        }

        /** Where the sending is followed; null until it was sent. */
        String sentAs() {
            return sentAs;
        }

        /** The file has gone its way and need not be kept; a second click is led to the same place. */
        void sent(String address) {
            sentAs = address;
            file.delete();
        }
    }

    /** Whether one more may arrive now. Who got a yes says {@link #arrived} at the end. */
    boolean mayArrive() {
        if (arriving.incrementAndGet() <= config.atOnce() && room() >= 0) {
            return true;
        }
        arriving.decrementAndGet();
        return false;
    }

    void arrived() {
        arriving.decrementAndGet();
    }

    KeptFile newFile(String name) {
        return new KeptFile(folder.resolve(UUID.randomUUID().toString()), name);
    }

    void keep(String rehearsal, String person, FeedOrder order, KeptFile file) {
        waiting.put(rehearsal, new Waiting(person, order, file, clock.instant().plus(config.keep())));
    }

    /** The file of a rehearsal, where it is here and the person's own. */
    Optional<Waiting> find(String rehearsal, String person) {
        return Optional.ofNullable(waiting.get(rehearsal))
                .filter(found -> found.person.equals(person) && clock.instant().isBefore(found.until));
    }

    void forget(String rehearsal) {
        Waiting gone = waiting.remove(rehearsal);
        if (gone != null) {
            gone.file.delete();
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        waiting.keySet().forEach(this::forget);
        remove(folder);
    }

    /** What may still come, with every file that arrives now as large as it may be. */
    private long room() {
        long taken = waiting.values().stream()
                .filter(one -> one.sentAs == null)
                .mapToLong(one -> one.file.size())
                .sum();
        return config.room().asLongValue()
                - taken
                - arriving.get() * config.largest().asLongValue();
    }

    private Void forgetOld() {
        Instant now = clock.instant();
        waiting.forEach((rehearsal, one) -> {
            if (!now.isBefore(one.until)) {
                forget(rehearsal);
            }
        });
        return null;
    }

    /** Readable by this process's user alone. Folders that killed processes left are removed. */
    private Path newFolder() {
        try {
            Path parent = config.folder().orElse(Path.of(System.getProperty("java.io.tmpdir")));
            Files.createDirectories(parent);
            try (Stream<Path> left = Files.list(parent)) {
                left.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                        .filter(this::isOld)
                        .forEach(KeptFiles::remove);
            }
            return Files.createTempDirectory(parent, PREFIX);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no folder for files that wait", e);
        }
    }

    private boolean isOld(Path left) {
        try {
            return Files.getLastModifiedTime(left)
                    .toInstant()
                    .isBefore(clock.instant().minus(config.keep().multipliedBy(2)));
        } catch (IOException gone) {
            return false;
        }
    }

    private static void remove(Path left) {
        try (Stream<Path> files = Files.list(left)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(left);
        } catch (IOException stays) {
            LOG.warn("A folder of files that waited could not be removed");
        }
    }
}
