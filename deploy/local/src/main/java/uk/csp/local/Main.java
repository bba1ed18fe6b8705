package uk.csp.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import uk.csp.local.load.Load;
import uk.csp.local.stack.DataFolder;
import uk.csp.local.stack.LocalStack;
import uk.csp.local.stack.Ports;

/** What {@code ./run} runs once everything is built. Exit codes: 0 done, 1 could not be done, 2 wrong command line. */
public final class Main {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        Progress progress = new Progress(System.out);
        int exitCode;
        try {
            Options options = Options.parse(List.of(arguments), ProjectFiles.root());
            exitCode = run(options, progress);
        } catch (Options.UsageException e) {
            exitCode = complain(e.getMessage(), USAGE);
        } catch (Refusal e) {
            exitCode = complain(e.getMessage(), FAILED);
        }
        System.exit(exitCode);
    }

    private static int complain(String message, int exitCode) {
        System.err.println("run: " + message);
        return exitCode;
    }

    private static int run(Options options, Progress progress) {
        if (options.help()) {
            progress.print(Options.USAGE);
            return 0;
        }
        Load load = Load.of(options.feeds(), options.partnership(), progress);
        options.out().ifPresent(Main::requireWritable);
        DataFolder folder = DataFolder.open(options.data());
        LocalStack stack = new LocalStack(ProjectFiles.root(), folder, new Ports(options.portBase()), progress);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook = new Thread(() -> stop(stack, folder, progress, stopped), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        prepare(options, folder, stack, load, progress);
        stack.start();
        Path out = options.out().orElse(folder.report());
        Path report = load.run(stack.gatewayUrl(), stack.tokenUrl(), out, progress);
        if (!options.once()) {
            progress.print(new ClosingList(stack.gatewayUrl(), stack.tokenUrl(), load, report).text());
            awaitStop(stopped);
        }
        return 0;
    }

    /** Before anything is started: nobody wants to hear it after minutes of work. */
    private static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refusal(
                    "the folder " + folder + " cannot be made (" + e.getClass().getSimpleName() + ")", e);
        }
        if (!Files.isWritable(folder)) {
            throw new Refusal("the folder " + folder + " cannot be written to");
        }
    }

    private static void prepare(Options options, DataFolder folder, LocalStack stack, Load load, Progress progress) {
        stack.clearAway();
        if (options.fresh()) {
            folder.erase(stack.postgresSettings());
            progress.say("Forgot what " + folder + " held");
        }
        folder.claimFor(load.description());
        progress.say("Data and logs are in " + folder);
    }

    private static void stop(LocalStack stack, DataFolder folder, Progress progress, CountDownLatch stopped) {
        if (stack.isStarted()) {
            progress.say("Stopping services, Kafka, PostgreSQL");
            stack.close();
            progress.say("Stopped; the data stays in " + folder);
        }
        folder.close();
        stopped.countDown();
    }

    private static void awaitStop(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
