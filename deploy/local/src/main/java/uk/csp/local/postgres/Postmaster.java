package uk.csp.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import uk.csp.local.process.Commands;
import uk.csp.local.process.Deadline;

/**
 * The server process of a data folder, known by its {@code postmaster.pid}. A file left by a killed machine may name
 * a process id that belongs to somebody else by now, so only a process that runs on this folder counts.
 */
final class Postmaster {
    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    /** Stops a server that an earlier, killed launcher left running, and clears a stale file. */
    void clear() {
        Optional<ProcessHandle> running = running();
        if (running.isPresent()) {
            stop(running.get());
        }
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new IllegalStateException("The stale " + data.resolve("postmaster.pid") + " cannot be removed", e);
        }
    }

    /** Fast shutdown: open transactions are rolled back, a checkpoint is written, nothing needs recovery afterwards. */
    void stop() {
        running().ifPresent(this::stop);
    }

    private void stop(ProcessHandle server) {
        signal("INT", server);
        Deadline deadline = Deadline.in(Duration.ofSeconds(60));
        if (!deadline.await(Duration.ofMillis(20), () -> !server.isAlive())) {
            signal("QUIT", server);
            if (!Deadline.in(Duration.ofSeconds(10)).await(Duration.ofMillis(20), () -> !server.isAlive())) {
                server.destroyForcibly();
            }
        }
    }

    private static void signal(String name, ProcessHandle process) {
        // The shell's own kill: the program of that name is missing from the smallest machines.
        Commands.run(List.of("sh", "-c", "kill -" + name + " " + process.pid()));
    }

    private Optional<ProcessHandle> running() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isOurs);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(data.toString());
    }
}
