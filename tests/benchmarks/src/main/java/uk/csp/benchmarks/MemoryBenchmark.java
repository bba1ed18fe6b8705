package uk.csp.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import uk.csp.sample.ScaleFeed;

/**
 * How much the processes on a feed's way grow while a large one passes, beyond what a smaller one had them take before.
 * It is a rehearsal, so that everything is done with the rows and nothing of them is left.
 */
final class MemoryBenchmark {
    private static final long SMALL = 100L << 20;
    private static final long LARGE = 1L << 30;

    /** A gigabyte takes five to six minutes on two quiet cores; what has not ended by then never will. */
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private static final long TOLD_EVERY = 100L << 20;
    private static final String HEADER = "reference,recordedOn,offenceCode,lsoa,outcome\n";
    private static final String OUTCOME =
            "Investigation complete; no suspect identified. ".repeat(2).strip();

    private final Platform platform;
    private final Results results;
    private final String lsoa;

    MemoryBenchmark(Platform platform, Results results, ScaleFeed scale) {
        this.platform = platform;
        this.results = results;
        this.lsoa = scale.catalogue()
                .areas()
                .lines()
                .filter(line -> line.contains(",lsoa,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .findFirst()
                .orElseThrow();
    }

    void run() throws Exception {
        Map<String, Long> before = peaks(SMALL);
        Map<String, Long> after = peaks(LARGE);
        for (String service : before.keySet()) {
            long growth = (after.get(service) - before.get(service)) / 1024;
            results.add(
                    "memory growth of " + service + " on a 1 GB upload (at most " + after.get(service) / 1024 + " MB)",
                    growth + " MB",
                    "32 MB");
        }
    }

    /** The most memory each process had resident while a feed of this size passed, in kilobytes. */
    private Map<String, Long> peaks(long bytes) throws Exception {
        Map<String, Long> peaks = new ConcurrentHashMap<>();
        List<String> services = List.of("gateway", "crime-data-service");
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleAtFixedRate(
                () -> services.forEach(service -> peaks.merge(service, resident(platform.pid(service)), Math::max)),
                0,
                100,
                TimeUnit.MILLISECONDS);
        try {
            platform.renewTokens();
            platform.send(platform.request(
                            Platform.POLICE,
                            platform.gateway()
                                    + "/v1/submissions?dataset=police-recorded-crime&period=2019-03&dryRun=true")
                    .timeout(LONGEST)
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofInputStream(() -> new Rows(bytes)))
                    .build());
        } finally {
            watch.shutdown();
            watch.awaitTermination(10, TimeUnit.SECONDS);
        }
        System.err.printf("memory: %d MB done, %s kB resident at most%n", bytes >> 20, peaks);
        return new TreeMap<>(peaks);
    }

    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Rows until there are as many bytes as wanted. */
    private final class Rows extends InputStream {
        private final long bytes;
        private byte[] line = HEADER.getBytes(StandardCharsets.US_ASCII);
        private int place;
        private long row;
        private long given;

        private Rows(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (place == line.length) {
                if (given >= bytes) {
                    return -1;
                }
                String text = "memory-" + "0".repeat(80) + row++ + ",2019-03-12,46," + lsoa + ',' + OUTCOME + '\n';
                line = text.getBytes(StandardCharsets.US_ASCII);
                place = 0;
            }
            int count = Math.min(length, line.length - place);
            System.arraycopy(line, place, into, from, count);
            place += count;
            given += count;
            if (given / TOLD_EVERY > (given - count) / TOLD_EVERY) {
                System.err.printf("memory: %d of %d MB sent%n", given >> 20, bytes >> 20);
            }
            return count;
        }
    }
}
