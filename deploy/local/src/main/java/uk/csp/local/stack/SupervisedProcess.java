package uk.csp.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;
import uk.csp.local.process.Deadline;
import uk.csp.local.process.Folders;

/**
 * A process that is started again when it ends without having been asked to, so that killing any one service and
 * going on needs nobody's help. One that ends again and again is left alone: its log says why.
 */
final class SupervisedProcess {
    private static final int TRIES = 5;

    private final JavaProgram program;
    private final KnownProcesses known;
    private final Path log;
    private final Progress progress;
    private final Callable<Boolean> isReady;
    private Process process;
    private int restarts;
    private volatile boolean supervised;

    SupervisedProcess(
            JavaProgram program,
            DataFolder folder,
            KnownProcesses known,
            Progress progress,
            Callable<Boolean> isReady) {
        this.program = program;
        this.known = known;
        this.log = folder.newLog(program.name());
        this.progress = progress;
        this.isReady = isReady;
    }

    void start() {
        try {
            process = program.toProcess(known.mark(), log).start();
            known.note(process.toHandle());
            process.onExit().thenAccept(this::onEnd);
        } catch (IOException e) {
            throw new Refusal(program.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Returns when the process answers as ready; from then on it is kept running. */
    void awaitReady(Duration atMost) {
        Deadline deadline = Deadline.in(atMost);
        boolean ready = deadline.await(Duration.ofMillis(100), () -> !process.isAlive() || isReady.call());
        if (!ready || !process.isAlive()) {
            throw new Refusal(program.name() + " did not get ready; its log " + log + " ends with:"
                    + System.lineSeparator() + Folders.tail(log, 15));
        }
        supervised = true;
        progress.say(program.name() + " is ready");
    }

    private void onEnd(Process ended) {
        if (!supervised) {
            return;
        }
        restarts++;
        if (restarts > TRIES) {
            progress.say(program.name() + " ended " + restarts + " times and is left alone: see " + log);
            return;
        }
        progress.say(program.name() + " ended unexpectedly (exit code " + ended.exitValue() + "): starting it again");
        start();
        Thread waiting = new Thread(this::sayWhenReadyAgain, "await-" + program.name());
        waiting.setDaemon(true);
        waiting.start();
    }

    private void sayWhenReadyAgain() {
        Process current = process;
        boolean ready = Deadline.in(Duration.ofMinutes(2))
                .await(Duration.ofMillis(100), () -> !current.isAlive() || isReady.call());
        if (supervised && ready && current.isAlive()) {
            progress.say(program.name() + " is ready again");
        }
    }

    String name() {
        return program.name();
    }

    long pid() {
        return process.pid();
    }

    void askToStop() {
        supervised = false;
        if (process != null) {
            process.destroy();
        }
    }

    void awaitStop(Duration atMost) {
        if (process == null) {
            return;
        }
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
