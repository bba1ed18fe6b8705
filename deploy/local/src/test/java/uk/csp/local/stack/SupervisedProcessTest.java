package uk.csp.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;
import uk.csp.local.process.Deadline;

class SupervisedProcessTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private SupervisedProcess process;

    @AfterEach
    void stop() {
        process.askToStop();
        process.awaitStop(SOON);
    }

    @Test
    void processThatIsKilled_isStartedAgain() {
        DataFolder data = DataFolder.open(folder);
        KnownProcesses known = new KnownProcesses(data);
        process = supervised(data, known, "wait");
        process.start();
        process.awaitReady(SOON);
        long first = process.pid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        assertThat(Deadline.in(SOON).await(Duration.ofMillis(20), () -> process.pid() != first))
                .isTrue();
        assertThat(Deadline.in(SOON)
                        .await(Duration.ofMillis(20), () -> said.toString().contains("ready again")))
                .isTrue();
        assertThat(said.toString()).contains("ended unexpectedly");
        data.close();
    }

    @Test
    void processThatEndsBeforeItIsReady_isSaidWithTheEndOfItsLog() {
        DataFolder data = DataFolder.open(folder);
        process = supervised(data, new KnownProcesses(data), "fail");
        process.start();

        assertThatThrownBy(() -> process.awaitReady(SOON))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("out of luck");
        data.close();
    }

    @Test
    void leftovers_areEndedWhoeverElseRuns() {
        DataFolder data = DataFolder.open(folder);
        process = supervised(data, new KnownProcesses(data), "wait");
        process.start();
        ProcessHandle left = ProcessHandle.of(process.pid()).orElseThrow();
        assertThat(Deadline.in(SOON)
                        .await(
                                Duration.ofMillis(20),
                                () -> left.info().commandLine().orElse("").contains("-Dcsp.instance=" + data)))
                .isTrue();
        KnownProcesses next = new KnownProcesses(data);
        next.note(ProcessHandle.current());

        assertThat(next.endLeftovers()).isEqualTo(1);
        assertThat(left.isAlive()).isFalse();
        data.close();
    }

    private SupervisedProcess supervised(DataFolder data, KnownProcesses known, String how) {
        List<String> what = List.of("-cp", System.getProperty("java.class.path"), Sleeper.class.getName(), how);
        JavaProgram program = new JavaProgram("sleeper", 16, what, Map.of());
        Progress progress = new Progress(new PrintStream(said, true));
        boolean isReady = how.equals("wait");
        return new SupervisedProcess(program, data, known, progress, () -> isReady);
    }

    /** Stands in for a service. */
    static final class Sleeper {
        public static void main(String[] how) throws InterruptedException {
            if (how[0].equals("fail")) {
                throw new IllegalStateException("out of luck");
            }
            new CountDownLatch(1).await();
        }
    }
}
