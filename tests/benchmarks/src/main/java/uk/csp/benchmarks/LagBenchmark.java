package uk.csp.benchmarks;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import uk.csp.sample.Catalogue;
import uk.csp.sample.Sample;
import uk.csp.sample.SampleFeed;

/**
 * From the moment a changed figure is committed to the moment the rating that follows it can be read, against a round
 * trip of one message through the same broker. The same burglaries are reported and taken back in turn, so that every
 * submission carries a rating over its cut point.
 */
final class LagBenchmark {
    private static final int WARM_UP = 20;
    private static final int FLIPS = 100;
    private static final int BURGLARIES = 400;
    private static final String FIGURE = "E22000056.burglary-residential.E22000056.R12-2019-03";
    private static final String RATING = "E22000056.2018-19.burglary";
    private static final long GIVE_UP = TimeUnit.SECONDS.toNanos(30);

    private final Platform platform;
    private final Results results;
    private final Sample sample = new Sample();

    LagBenchmark(Platform platform, Results results) {
        this.platform = platform;
        this.results = results;
    }

    void run() throws Exception {
        prepare();
        Histogram lag = new Histogram(TimeUnit.SECONDS.toMicros(60), 3);
        try (Connection figures = platform.database("crime_data");
                Connection ratings = platform.database("morile")) {
            for (int flip = 0; flip < WARM_UP + FLIPS; flip++) {
                long micros = flip(figures, ratings, flip % 2 == 0 ? "28E" : "49");
                if (flip >= WARM_UP) {
                    lag.recordValue(micros);
                }
            }
        }
        Histogram roundTrip = new KafkaRoundTrip(platform.kafka()).measure();
        double p50 = OpenLoop.milliseconds(lag, 50);
        double kafka = OpenLoop.milliseconds(roundTrip, 50);
        results.add(
                "commit → rating readable, p50 ÷ Kafka round trip p50 (" + Results.number(p50) + " ÷ "
                        + Results.number(kafka) + " ms)",
                Results.number(p50 / kafka) + "×",
                "10×");
        results.add("commit → rating readable, p99", Results.number(OpenLoop.milliseconds(lag, 99)) + " ms", "500 ms");
    }

    private void prepare() throws Exception {
        Catalogue catalogue = sample.catalogue();
        platform.put("/v1/partnerships", catalogue.partnerships());
        platform.put("/v1/areas", catalogue.areas());
        platform.put("/v1/populations", catalogue.populations());
        for (SampleFeed feed : sample.feeds()) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            feed.writePlain(body);
            platform.send(platform.request(
                            Platform.POLICE,
                            platform.gateway() + "/v1/submissions?dataset=" + feed.dataset() + "&period="
                                    + feed.period())
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                    .build());
        }
        json(Platform.ANALYST, "POST", "/v1/cycles", sample.cycle(), "*");
        json(Platform.ANALYST, "PUT", "/v1/cycles/E22000056.2018-19/judgements", sample.judgements(), "*");
        json("safer-plymouth-chair", "POST", "/v1/cycles/E22000056.2018-19/ratification", "{}", "*");
        try (Connection ratings = platform.database("morile")) {
            awaitFigure(ratings);
        }
    }

    /** Nobody else edits here, so any revision will do. */
    private void json(String client, String method, String path, String body, String ifMatch) throws Exception {
        platform.send(platform.request(client, platform.gateway() + path)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private static void awaitFigure(Connection ratings) throws SQLException {
        long giveUp = System.nanoTime() + GIVE_UP;
        while (revision(ratings, "SELECT revision FROM figure WHERE id = ?", FIGURE) == 0) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("morile-service never saw the figure " + FIGURE);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** Microseconds between the first sight of the new figure in one database and of the new rating in the other. */
    private long flip(Connection figures, Connection ratings, String offenceCode) throws Exception {
        String figureRevision = "SELECT revision FROM figure WHERE id = ?";
        String ratingRevision = "SELECT revision FROM rating WHERE id = ?";
        int figureBefore = revision(figures, figureRevision, FIGURE);
        int ratingBefore = revision(ratings, ratingRevision, RATING);
        CompletableFuture<?> answer = platform.http().sendAsync(burglaries(offenceCode), BodyHandlers.ofString());
        long committed = await(figures, figureRevision, FIGURE, figureBefore);
        long readable = await(ratings, ratingRevision, RATING, ratingBefore);
        answer.get();
        return Math.max(0, TimeUnit.NANOSECONDS.toMicros(readable - committed));
    }

    private HttpRequest burglaries(String offenceCode) {
        String lsoa = sample.catalogue()
                .areas()
                .lines()
                .filter(line -> line.contains(",lsoa,"))
                .findFirst()
                .orElseThrow()
                .split(",")[0];
        StringBuilder rows = new StringBuilder("reference,recordedOn,offenceCode,lsoa\n");
        for (int i = 0; i < BURGLARIES; i++) {
            rows.append("LAG-")
                    .append(i)
                    .append(",2019-03-20,")
                    .append(offenceCode)
                    .append(',')
                    .append(lsoa)
                    .append('\n');
        }
        return platform.request(
                        Platform.POLICE,
                        platform.gateway() + "/v1/submissions?dataset=police-recorded-crime&period=2019-03&mode=upsert")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(rows.toString()))
                .build();
    }

    private static long await(Connection database, String sql, String id, int before) throws SQLException {
        long giveUp = System.nanoTime() + GIVE_UP;
        while (revision(database, sql, id) <= before) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("No new revision of " + id + " within 30 seconds");
            }
        }
        return System.nanoTime();
    }

    private static int revision(Connection database, String sql, String id) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(sql)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
