package uk.csp.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.csp.sample.ScaleFeed;

/** Starts the platform, measures, writes {@code target/results.md}. Called by {@code tests/benchmarks/run}. */
public final class Main {
    private static final int MONTHS = 36;
    private static final int LSOAS = 1_034;
    private static final long SEED = 7;
    private static final List<String> PARTS =
            List.of("ingest", "query", "single", "lag", "memory", "assessment", "overload", "other-partner", "fuzz");

    private Main() {}

    /** @param arguments rows of the feed (500000 by default), runs (3 by default), what to measure (all by default) */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Set<String> parts = parts(arguments.length > 2 ? arguments[2] : String.join(",", PARTS));
        Path project = Path.of(System.getProperty("csp.root"));
        Path work = Files.createDirectories(project.resolve("tests/benchmarks/target/work"));
        ScaleFeed scale = new ScaleFeed(rows, MONTHS, LSOAS, SEED);
        Results results = new Results();
        try (Platform platform = new Platform(project)) {
            platform.start();
            IngestBenchmark ingest = new IngestBenchmark(platform, results, scale, runs, work);
            ingest.loadCatalogue();
            if (parts.contains("ingest")) {
                ingest.run();
            }
            ingest.leaveLoaded();
            platform.awaitProjections();
            platform.renewTokens();
            say("the feed is loaded");
            if (parts.contains("query")) {
                new FigureQueryBenchmark(platform, results, scale, runs).run();
                platform.renewTokens();
                say("query is measured");
            }
            if (parts.contains("single")) {
                new SingleRecordBenchmark(platform, results, scale, runs).run();
                platform.awaitProjections();
                platform.renewTokens();
                say("single is measured");
            }
            if (parts.contains("lag")) {
                new LagBenchmark(platform, results).run();
                platform.renewTokens();
                say("lag is measured");
            }
            if (parts.contains("memory")) {
                new MemoryBenchmark(platform, results, scale).run();
                platform.renewTokens();
                say("memory is measured");
            }
            if (parts.contains("assessment")) {
                new AssessmentBenchmark(platform, results, work).run();
                platform.renewTokens();
                say("assessment is measured");
            }
            if (parts.contains("other-partner")) {
                new OtherPartnerBenchmark(platform, results).run();
                say("other-partner is measured");
            }
            // Nothing is measured after the flood but what odd requests do.
            if (parts.contains("overload")) {
                new SingleRecordBenchmark(platform, results, scale, runs).overload();
                platform.renewTokens();
            }
            if (parts.contains("fuzz")) {
                // Last, because it leaves odd things.
                new FuzzRun(platform, results).run();
            }
        }
        results.write(project.resolve("tests/benchmarks/target/results.md"));
    }

    private static void say(String what) {
        System.err.printf("[%tT] %s%n", LocalTime.now(), what);
    }

    private static Set<String> parts(String named) {
        Set<String> parts = new TreeSet<>(Set.of(named.split(",")));
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("What can be measured is " + PARTS + ", not " + parts);
        }
        return parts;
    }
}
