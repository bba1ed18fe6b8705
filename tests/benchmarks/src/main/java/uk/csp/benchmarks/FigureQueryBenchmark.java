package uk.csp.benchmarks;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;
import uk.csp.sample.ScaleFeed;

/** Asking for figures: against the same roll-up in SQL, with an unchanged ETag, and through the gateway or past it. */
final class FigureQueryBenchmark {
    private static final int REQUESTS = 3_000;
    private static final double PER_SECOND = 200;
    private static final List<String> INDICATORS =
            List.of("all-crime", "shoplifting", "robbery", "criminal-damage", "burglary-residential");

    /** Code is compiled after some ten thousand calls; what comes before measures the compiler. */
    private static final int WARM_UPS = 3;

    private static final int CLIENTS = 16;
    private static final int SECONDS = 5;

    private final Platform platform;
    private final Results results;
    private final int runs;
    private final List<String> partnerships;

    FigureQueryBenchmark(Platform platform, Results results, ScaleFeed scale, int runs) {
        this.runs = runs;
        this.platform = platform;
        this.results = results;
        this.partnerships = scale.partnerships();
    }

    void run() throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            load(platform.crimeData());
            load(platform.gateway());
            notModified();
        }
        double[] sql = new double[runs];
        double[] direct = new double[runs];
        double[] added = new double[runs];
        double[] unchanged = new double[runs];
        double[] throughput = new double[runs];
        for (int run = 0; run < runs; run++) {
            sql[run] = sqlRollUp();
            OpenLoop.Outcome past = load(platform.crimeData());
            OpenLoop.Outcome through = load(platform.gateway());
            direct[run] = OpenLoop.milliseconds(past.times(), 99);
            added[run] = OpenLoop.milliseconds(through.times(), 50) - OpenLoop.milliseconds(past.times(), 50);
            unchanged[run] = OpenLoop.milliseconds(notModified().times(), 99);
            throughput[run] = most(platform.gateway()) / most(platform.crimeData());
            platform.renewTokens();
        }
        double rollUp = Results.median(sql);
        results.add(
                "figure query p99, direct, against the roll-up in SQL (p99 " + Results.number(rollUp) + " ms)",
                Results.number(Results.median(direct)) + " ms",
                Results.number(2 * rollUp + 5) + " ms (2× + 5 ms)");
        results.add("gateway, added at p50", Results.number(Results.median(added)) + " ms", "1 ms");
        results.add("gateway, throughput ÷ direct", Results.number(Results.median(throughput)), "0.7");
        results.add("unchanged figure (304) p99, direct", Results.number(Results.median(unchanged)) + " ms", "3 ms");
    }

    /** Figures a second, asked for by as many clients as keep the service busy. */
    private double most(String door) {
        return ClosedLoop.run(
                CLIENTS,
                SECONDS,
                i -> ask(
                        platform.request(Platform.ANALYST, door + "/v1/figures/" + figure(i))
                                .build(),
                        200));
    }

    private String figure(int i) {
        String partnership = partnerships.get(i % partnerships.size());
        return partnership + "." + INDICATORS.get(i % INDICATORS.size()) + "." + partnership + ".FY2018-19";
    }

    private OpenLoop.Outcome load(String door) {
        return OpenLoop.run(
                REQUESTS,
                PER_SECOND,
                i -> ask(
                        platform.request(Platform.ANALYST, door + "/v1/figures/" + figure(i))
                                .build(),
                        200));
    }

    private OpenLoop.Outcome notModified() throws Exception {
        HttpRequest first = platform.request(Platform.ANALYST, platform.crimeData() + "/v1/figures/" + figure(0))
                .build();
        String etag = platform.http()
                .send(first, BodyHandlers.ofString())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        return OpenLoop.run(
                REQUESTS,
                PER_SECOND,
                i -> ask(
                        platform.request(Platform.ANALYST, platform.crimeData() + "/v1/figures/" + figure(0))
                                .header("If-None-Match", etag)
                                .build(),
                        304));
    }

    private CompletableFuture<Boolean> ask(HttpRequest request, int expected) {
        return platform.http()
                .sendAsync(request, BodyHandlers.ofString())
                .thenApply(answer -> answer.statusCode() == expected);
    }

    /** The year of one indicator summed from the monthly counts, on a warm connection; p99 in milliseconds. */
    private double sqlRollUp() throws Exception {
        Histogram times = new Histogram(60_000_000L, 3);
        String select =
                """
                SELECT sum(m.count) FROM monthly_count m JOIN area a ON a.id = m.area_id
                JOIN indicator i ON i.id = m.indicator_id
                WHERE a.code = ? AND i.code = ? AND m.month BETWEEN '2018-04-01' AND '2019-03-01'
                """;
        try (Connection database = platform.database("crime_data");
                PreparedStatement statement = database.prepareStatement(select)) {
            for (int i = 0; i < REQUESTS; i++) {
                long start = System.nanoTime();
                statement.setString(1, partnerships.get(i % partnerships.size()));
                statement.setString(2, INDICATORS.get(i % INDICATORS.size()));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                }
                times.recordValue((System.nanoTime() - start) / 1_000);
            }
        }
        return OpenLoop.milliseconds(times, 99);
    }
}
