package uk.csp.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import uk.csp.sample.Catalogue;
import uk.csp.sample.SampleFeed;
import uk.csp.sample.ScaleFeed;

/**
 * A feed through the gateway, validated, merged, with ledger, figures and outbox, against the same rows in the same
 * order put into a table of the same partitions and indexes by PostgreSQL's own COPY, and by batches of 500 inserts.
 * Every run begins with empty tables.
 */
final class IngestBenchmark {
    private static final int BATCH = 500;
    private final Platform platform;
    private final Results results;
    private final ScaleFeed scale;
    private final int runs;
    private final Path body;
    private final Path rows;

    IngestBenchmark(Platform platform, Results results, ScaleFeed scale, int runs, Path work) {
        this.platform = platform;
        this.results = results;
        this.scale = scale;
        this.runs = runs;
        this.body = work.resolve("feed.csv");
        this.rows = work.resolve("rows.bin");
    }

    void loadCatalogue() throws Exception {
        Catalogue catalogue = scale.catalogue();
        platform.put("/v1/partnerships", catalogue.partnerships());
        platform.put("/v1/areas", catalogue.areas());
        platform.put("/v1/populations", catalogue.populations());
        platform.put("/v1/suppliers", catalogue.suppliers());
    }

    void run() throws Exception {
        SampleFeed feed = scale.feed();
        write(feed);
        double[] ingest = new double[runs];
        double[] copy = new double[runs];
        double[] again = new double[runs];
        double[] batches = new double[runs];
        try (Connection database = platform.database("crime_data")) {
            createTwin(database);
            // One run that is not counted: compiled code and warm caches on both sides.
            for (int run = -1; run < runs; run++) {
                empty(database);
                platform.renewTokens();
                double first = seconds(() -> submit(feed));
                awaitOutboxDrained(database);
                double second = seconds(() -> submit(feed));
                export(database);
                empty(database);
                double copied = seconds(() -> copyIn(database));
                empty(database);
                double inserted = seconds(() -> insertInBatches(database));
                if (run >= 0) {
                    ingest[run] = first;
                    again[run] = second;
                    copy[run] = copied;
                    batches[run] = inserted;
                }
                System.err.printf(
                        "run %d: ingest %.2f s, re-delivery %.2f s, COPY %.2f s, batches %.2f s%n",
                        run, first, second, copied, inserted);
            }
            empty(database);
        }
        String size = scale.rows() + " rows";
        double perSecond = scale.rows() / Results.median(ingest);
        results.add("ingest through the gateway, " + size, Results.number(perSecond) + " rows/s", "–");
        results.add("ingest ÷ COPY, " + size, Results.number(ratio(copy, ingest)), "0.45");
        results.add(
                "ingest ÷ batches of 500 INSERT … ON CONFLICT, " + size,
                Results.number(ratio(batches, ingest)),
                "0.75");
        results.add("re-delivery ÷ first load, " + size, Results.number(ratio(ingest, again)) + "×", "2.5×");
    }

    /** Loads the feed once more and leaves it, for the benchmarks that need data. */
    void leaveLoaded() throws Exception {
        SampleFeed feed = scale.feed();
        write(feed);
        submit(feed);
        try (Connection database = platform.database("crime_data")) {
            awaitOutboxDrained(database);
        }
    }

    private void write(SampleFeed feed) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(body))) {
            feed.writePlain(out);
        }
    }

    private static double ratio(double[] reference, double[] measured) {
        double[] ratios = new double[reference.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = reference[i] / measured[i];
        }
        return Results.median(ratios);
    }

    private void submit(SampleFeed feed) throws Exception {
        platform.send(platform.request(
                        Platform.POLICE,
                        platform.gateway() + "/v1/submissions?dataset=" + feed.dataset() + "&period=" + feed.period())
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(body))
                .build());
    }

    private static void createTwin(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE record_twin (LIKE record INCLUDING ALL) PARTITION BY RANGE (month)");
            for (int year = 2000; year < 2050; year++) {
                statement.execute("CREATE TABLE record_twin_" + year + " PARTITION OF record_twin FOR VALUES FROM ('"
                        + year + "-01-01') TO ('" + (year + 1) + "-01-01')");
            }
        }
    }

    /** Whatever a service keeps of a submission goes with it. */
    private static void empty(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(
                    "TRUNCATE record, record_twin, ledger, monthly_count, figure, figure_revision, submission CASCADE");
        }
    }

    /** In the order of the feed, which numbers its references. */
    private void export(Connection database) throws Exception {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows), 1 << 20)) {
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "COPY (SELECT * FROM record ORDER BY length(reference), reference) TO STDOUT WITH (FORMAT binary)",
                            out);
        }
    }

    private void copyIn(Connection database) throws Exception {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(rows), 1 << 20)) {
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY record_twin FROM STDIN WITH (FORMAT binary)", in, 1 << 16);
        }
    }

    private void insertInBatches(Connection database) throws Exception {
        database.setAutoCommit(false);
        String insert =
                """
                INSERT INTO record_twin SELECT r.* FROM (SELECT 1) AS one, LATERAL (SELECT ?::smallint, ?::int, ?::date,
                  ?::uuid, ?::int, ?::uuid, ?::int, ?::smallint, ?::"char", ?::int, ?::date, ?::date, ?::float8,
                  ?::float8, ?, ?, ?, ?, ?::bigint) AS r ON CONFLICT DO NOTHING
                """;
        try (Connection source = platform.database("crime_data");
                Statement select = source.createStatement();
                PreparedStatement batch = database.prepareStatement(insert)) {
            source.setAutoCommit(false);
            select.setFetchSize(BATCH);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(rows), 1 << 20)) {
                // The rows come from a table of the server's memory, so that reading them costs next to nothing.
                select.execute("CREATE TEMPORARY TABLE feed_rows (LIKE record)");
                source.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY feed_rows FROM STDIN WITH (FORMAT binary)", in);
            }
            ResultSet all = select.executeQuery("SELECT * FROM feed_rows");
            int columns = all.getMetaData().getColumnCount();
            int waiting = 0;
            while (all.next()) {
                for (int column = 1; column <= columns; column++) {
                    batch.setString(column, all.getString(column));
                }
                batch.addBatch();
                if (++waiting == BATCH) {
                    batch.executeBatch();
                    waiting = 0;
                }
            }
            batch.executeBatch();
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
    }

    private static void awaitOutboxDrained(Connection database) throws Exception {
        long giveUp = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < giveUp) {
            try (Statement statement = database.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM outbox")) {
                row.next();
                if (row.getLong(1) == 0) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The outbox did not drain within two minutes");
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
