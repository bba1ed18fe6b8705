package uk.csp.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.local.process.Deadline;

/**
 * The Java processes of one data folder, noted so that the next launcher can end those a killed launcher left behind.
 * A process counts only when its command line carries the folder's mark: ids are used again by others.
 */
final class KnownProcesses {
    private final Path file;
    private final String mark;

    KnownProcesses(DataFolder folder) {
        this.file = folder.processes();
        this.mark = "-Dcsp.instance=" + folder;
    }

    /** An argument that every process of this folder has. */
    String mark() {
        return mark;
    }

    synchronized void note(ProcessHandle process) {
        try {
            Files.writeString(
                    file, process.pid() + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what is left of an earlier start; returns how many processes that were. */
    synchronized int endLeftovers() {
        try {
            List<ProcessHandle> leftovers = read().stream()
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .filter(this::isOurs)
                    .toList();
            leftovers.forEach(ProcessHandle::destroy);
            leftovers.forEach(KnownProcesses::awaitEnd);
            Files.deleteIfExists(file);
            return leftovers.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Long> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.matches("[0-9]+"))
                    .map(Long::valueOf)
                    .toList();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        Optional<String> command = process.info().commandLine();
        return process.isAlive() && command.orElse("").contains(mark);
    }

    private static void awaitEnd(ProcessHandle process) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(30));
        if (!deadline.await(Duration.ofMillis(50), () -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }
}
