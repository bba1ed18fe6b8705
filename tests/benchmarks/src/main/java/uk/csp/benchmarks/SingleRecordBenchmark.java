package uk.csp.benchmarks;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import uk.csp.sample.ScaleFeed;

/** One new record a request, as a system sends them that does not wait for the end of the month. */
final class SingleRecordBenchmark {
    private static final int REQUESTS = 4_000;
    private static final int WARM_UP = 1_000;
    private static final double PER_SECOND = 200;

    private final Platform platform;
    private final Results results;
    private final String[] lsoas;

    SingleRecordBenchmark(Platform platform, Results results, ScaleFeed scale) {
        this.platform = platform;
        this.results = results;
        this.lsoas = scale.catalogue()
                .areas()
                .lines()
                .filter(line -> line.contains(",lsoa,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toArray(String[]::new);
    }

    void run() {
        load("warm-up", WARM_UP);
        OpenLoop.Outcome measured = load("measured", REQUESTS);
        results.add(
                "single-record POST through the gateway at 200/s, p50 / p99",
                measured.milliseconds(50) + " / " + measured.milliseconds(99) + " ms",
                "p99 20 ms");
    }

    private OpenLoop.Outcome load(String name, int requests) {
        return OpenLoop.run(requests, PER_SECOND, i -> {
            String record = "{\"reference\":\"" + name + "-" + i
                    + "\",\"recordedOn\":\"2019-03-12\",\"offenceCode\":\"46\",\"lsoa\":\""
                    + lsoas[i * 31 % lsoas.length]
                    + "\"}\n";
            return platform.http()
                    .sendAsync(
                            platform.request(
                                            Platform.POLICE,
                                            platform.gateway()
                                                    + "/v1/submissions?dataset=police-recorded-crime&period=2019-03&mode=upsert")
                                    .header("Content-Type", "application/x-ndjson")
                                    .POST(BodyPublishers.ofString(record))
                                    .build(),
                            BodyHandlers.ofString())
                    .thenApply(answer -> answer.statusCode() == 201);
        });
    }
}
