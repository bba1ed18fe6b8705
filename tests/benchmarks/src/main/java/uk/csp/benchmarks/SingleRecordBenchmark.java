package uk.csp.benchmarks;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import uk.csp.sample.ScaleFeed;

/** One new record a request, as a system sends them that does not wait for the end of the month. */
final class SingleRecordBenchmark {
    private static final int REQUESTS = 4_000;
    private static final double PER_SECOND = 200;
    private static final int CLIENTS = 16;
    private static final int WARM_UP_SECONDS = 30;
    private static final int SECONDS = 10;
    private static final int TENFOLD = 10;
    private static final double MOST_PER_SECOND = 3_000;

    private final Platform platform;
    private final Results results;
    private final int runs;
    private final String[] lsoas;
    private int series;

    SingleRecordBenchmark(Platform platform, Results results, ScaleFeed scale, int runs) {
        this.platform = platform;
        this.results = results;
        this.runs = runs;
        this.lsoas = scale.catalogue()
                .areas()
                .lines()
                .filter(line -> line.contains(",lsoa,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toArray(String[]::new);
    }

    void run() throws SQLException {
        most(WARM_UP_SECONDS);
        double[] p50 = new double[runs];
        double[] p99 = new double[runs];
        int refused = 0;
        for (int run = 0; run < runs; run++) {
            platform.awaitProjections();
            OpenLoop.Outcome measured = OpenLoop.run(REQUESTS, PER_SECOND, requests());
            p50[run] = OpenLoop.milliseconds(measured.times(), 50);
            p99[run] = OpenLoop.milliseconds(measured.times(), 99);
            refused += measured.refused();
            System.err.printf("single: taken in and refused by the second: %s%n", measured.seconds());
        }
        results.add(
                "single-record POST through the gateway at 200/s, p50 / p99, refused",
                Results.number(Results.median(p50)) + " / " + Results.number(Results.median(p99)) + " ms, " + refused,
                "p99 20 ms");
    }

    /** What is still taken in when ten times as much arrives as can be. */
    void overload() throws SQLException {
        most(WARM_UP_SECONDS);
        double[] kept = new double[runs];
        for (int run = 0; run < runs; run++) {
            platform.awaitProjections();
            platform.renewTokens();
            double peak = most(SECONDS);
            double perSecond = Math.min(MOST_PER_SECOND, peak * TENFOLD);
            int requests = (int) (perSecond * SECONDS);
            long start = System.nanoTime();
            OpenLoop.Outcome flood = OpenLoop.run(requests, perSecond, requests());
            double taken = (requests - flood.refused()) / ((System.nanoTime() - start) / 1e9);
            kept[run] = taken / peak;
            System.err.printf(
                    "overload: peak %.0f/s; of %.0f/s taken in %.0f/s, %d refused%n",
                    peak, perSecond, taken, flood.refused());
        }
        results.add(
                "single records taken in under tenfold overload ÷ peak", Results.number(Results.median(kept)), "0.8");
    }

    private double most(int seconds) {
        return ClosedLoop.run(CLIENTS, seconds, requests());
    }

    private IntFunction<CompletableFuture<Boolean>> requests() {
        String name = "series-" + series++;
        return i -> {
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
                    .handle((answer, failure) -> failure == null && answer.statusCode() == 201);
        };
    }
}
