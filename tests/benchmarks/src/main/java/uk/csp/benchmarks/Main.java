package uk.csp.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import uk.csp.sample.ScaleFeed;

/** Starts the platform, measures, writes {@code target/results.md}. Called by {@code tests/benchmarks/run}. */
public final class Main {
    private static final int MONTHS = 36;
    private static final int LSOAS = 1_034;
    private static final long SEED = 7;

    private Main() {}

    /** @param arguments rows of the feed (500000 by default) and runs (3 by default) */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path project = Path.of(System.getProperty("csp.root"));
        Path work = Files.createDirectories(project.resolve("tests/benchmarks/target/work"));
        ScaleFeed scale = new ScaleFeed(rows, MONTHS, LSOAS, SEED);
        Results results = new Results();
        try (Platform platform = new Platform(project)) {
            platform.start();
            IngestBenchmark ingest = new IngestBenchmark(platform, results, scale, runs, work);
            ingest.loadCatalogue();
            ingest.run();
            ingest.leaveLoaded();
            platform.awaitProjections();
            platform.renewTokens();
            new FigureQueryBenchmark(platform, results, scale).run();
            platform.renewTokens();
            new SingleRecordBenchmark(platform, results, scale).run();
            platform.awaitProjections();
            platform.renewTokens();
            new LagBenchmark(platform, results).run();
        }
        results.write(project.resolve("tests/benchmarks/target/results.md"));
    }
}
