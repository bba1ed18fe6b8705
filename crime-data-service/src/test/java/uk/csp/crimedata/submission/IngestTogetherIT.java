package uk.csp.crimedata.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;

/** Single records of one client that wait for each other: one transaction, and each is answered as if it were alone. */
@QuarkusTest
@CrimeDataTest
class IngestTogetherIT {
    private static final int RECORDS = 12;
    private static final String FIGURE = "E22000056.all-crime.E22000056.";

    @Inject
    DataSource dataSource;

    @Inject
    IngestTogether together;

    private final ExecutorService partners = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        partners.shutdownNow();
    }

    @Test
    void recordsThatWait_changeTheFigureOnceAndHaveEachItsOwnReceipt() throws Exception {
        String lsoa = FeedRequests.loadAreas();
        FeedRequests.sendCrimes("2022-07", "COMPANY-0,,2022-07-01,28E,," + lsoa + ",,,,\n")
                .statusCode(201);
        List<Supplier<Response>> senders = new ArrayList<>();
        for (int i = 1; i <= RECORDS; i++) {
            String row = record("COMPANY-" + i, "2022-07-02", lsoa);
            senders.add(() -> post(upsert("2022-07"), row));
        }
        List<Response> answers = sendWhileOneIsInWork(senders);
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        int alone = answers.get(0).path("figuresChanged");
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.<Integer>path("rows.created")).isEqualTo(1);
            assertThat(answer.<Integer>path("figuresChanged")).isEqualTo(alone).isPositive();
            FeedRequests.as(FeedRequests.POLICE)
                    .get(answer.header("Location"))
                    .then()
                    .statusCode(200);
        });
        assertThat(answers).extracting(answer -> answer.path("id").toString()).doesNotHaveDuplicates();
        assertThat(count("SELECT count(DISTINCT submission_number) FROM ledger WHERE month = '2022-07-01'"))
                .isEqualTo(1 + RECORDS);
        Response figure = figure("2022-07");
        assertThat(figure.<Integer>path("count")).isEqualTo(1 + RECORDS);
        // The delivery, the first record alone, and all the others in one.
        assertThat(figure.<Integer>path("revision")).isEqualTo(3);
        assertThat(figure.path("causationId").toString())
                .isIn(answers.stream()
                        .map(answer -> answer.path("id").toString())
                        .toList());
    }

    @Test
    void requestsThatDisturbEachOther_areAnsweredAsIfOneCameAfterTheOther() throws Exception {
        String lsoa = FeedRequests.loadAreas();
        FeedRequests.sendCrimes("2022-08", "KEY-0,,2022-08-01,28E,," + lsoa + ",,,,\n")
                .statusCode(201);
        List<Response> answers = sendWhileOneIsInWork(List.of(
                () -> post(upsert("2022-08"), record("KEY-1", "2022-08-02", lsoa)),
                () -> post(upsert("2022-08").header("Idempotency-Key", "same"), record("KEY-2", "2022-08-02", lsoa)),
                () -> post(upsert("2022-08").header("Idempotency-Key", "same"), record("KEY-2", "2022-08-02", lsoa)),
                () -> post(upsert("2022-08").header("Idempotency-Key", "other"), record("KEY-3", "2022-08-02", lsoa)),
                () -> post(upsert("2022-08").header("Idempotency-Key", "other"), record("KEY-4", "2022-08-02", lsoa)),
                () -> post(upsert("2022-08"), record("KEY-5", "2022-08-02", lsoa)),
                () -> post(upsert("2022-08"), record("KEY-5", "2022-08-03", lsoa)),
                () -> post(upsert("2022-08"), record("KEY-6", "2022-13-45", lsoa))));
        assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409, 422);
        assertThat(answers.subList(3, 5))
                .as("a key used with two bodies is refused for one, or in use while the other is in work")
                .extracting(Response::statusCode)
                .containsOnlyOnce(201);
        assertThat(answers)
                .as("besides, only the same request may be in work when it comes again")
                .filteredOn(answer -> answer.statusCode() != 201)
                .hasSizeBetween(1, 2);
        assertThat(answers.get(7).<Integer>path("rows.rejected")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM record WHERE reference = 'KEY-2'"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM record WHERE reference IN ('KEY-3', 'KEY-4')"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM record WHERE reference = 'KEY-5'"))
                .isEqualTo(1);
        assertThat(count("SELECT sum(delta) FROM ledger WHERE month = '2022-08-01'"))
                .isEqualTo(5);
        assertThat(figure("2022-08").<Integer>path("count")).isEqualTo(5);
    }

    private List<Response> sendWhileOneIsInWork(List<Supplier<Response>> senders) throws Exception {
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        try (Connection blocker = dataSource.getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            // No submission gets beyond its insert: the one in work stays in work until this ends.
            statement.execute("LOCK TABLE submission IN SHARE MODE");
            answers.add(CompletableFuture.supplyAsync(senders.get(0), partners));
            Awaitility.await().until(this::isSomebodyBlocked);
            for (Supplier<Response> sender : senders.subList(1, senders.size())) {
                int waiting = answers.size();
                answers.add(CompletableFuture.supplyAsync(sender, partners));
                Awaitility.await().until(() -> together.waiting() == waiting);
            }
            blocker.rollback();
            blocker.setAutoCommit(true);
        }
        List<Response> all = new ArrayList<>();
        for (CompletableFuture<Response> answer : answers) {
            all.add(answer.get(60, TimeUnit.SECONDS));
        }
        return all;
    }

    private boolean isSomebodyBlocked() throws SQLException {
        return count("SELECT count(*) FROM pg_locks WHERE relation = 'submission'::regclass AND NOT granted") > 0;
    }

    private static RequestSpecification upsert(String month) {
        return FeedRequests.feed(FeedRequests.CRIMES, month)
                .queryParam("mode", "upsert")
                .contentType("application/x-ndjson");
    }

    private static Response post(RequestSpecification request, String row) {
        return request.body(row.getBytes(UTF_8)).post("/v1/submissions");
    }

    private static String record(String reference, String day, String lsoa) {
        return "{\"reference\":\"" + reference + "\",\"recordedOn\":\"" + day + "\",\"offenceCode\":\"28E\",\"lsoa\":\""
                + lsoa + "\"}\n";
    }

    private static Response figure(String month) {
        return FeedRequests.as("safer-plymouth-analyst").get("/v1/figures/" + FIGURE + month);
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
