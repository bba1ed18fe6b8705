package uk.csp.crimedata.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.kit.Tokens;

/** Submissions that are put off: acknowledged at once, worked off exactly once, followed and cancelled. */
@QuarkusTest
@CrimeDataTest
class SubmissionJobIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    DataSource dataSource;

    @TestHTTPResource("/v1/submission-jobs/")
    URI jobs;

    private String lsoa;

    @BeforeEach
    void loadAreas() {
        lsoa = FeedRequests.loadAreas();
    }

    @Test
    void putOffFeed_isAppliedWithTheReceiptItWouldHaveGotAtOnce() throws SQLException {
        Response accepted = putOff("2001-01", rows("JOB-A", "2001-01", 40) + "JOB-A-bad,,2001-01-05,99Z,,,,,,\n");
        accepted.then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .body("id", notNullValue(), "bytesTotal", greaterThan(1000), "receipt", nullValue());
        String location = accepted.header("Location");
        assertThat(location).isEqualTo("/v1/submission-jobs/" + accepted.path("id"));
        job(location, "applied")
                .body("rowsRead", equalTo(41), "attempts", equalTo(1))
                .body("receipt.rows.created", equalTo(40), "receipt.rows.rejected", equalTo(1))
                .body("receipt.rejections[0].code", equalTo("unknown-offence-code"))
                .body("startedAt", notNullValue(), "finishedAt", notNullValue());
        String submission = as(FeedRequests.POLICE).get(location).path("receipt.id");
        as(FeedRequests.POLICE)
                .get("/v1/submissions/" + submission)
                .then()
                .statusCode(200)
                .body("rows.created", equalTo(40));
        assertThat(count("SELECT count(*) FROM record WHERE reference LIKE 'JOB-A-%'"))
                .isEqualTo(40);
        assertThat(count("SELECT count(*) FROM submission_job_body")).isZero();
        assertThat(count("SELECT count(*) FROM audit_entry WHERE partner = 'devon-and-cornwall-police'"
                        + " AND client = 'devon-and-cornwall-police' AND object = 'submission/" + submission + "'"))
                .isEqualTo(1);
        as(FeedRequests.POLICE)
                .get("/v1/submission-jobs?state=applied")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(accepted.<String>path("id")), "items[0].receipt", nullValue());
    }

    @Test
    void longFeed_isReadPieceByPiece() throws IOException, SQLException {
        int many = 60_000;
        byte[] plain = (FeedRequests.HEADER + rows("JOB-M", "2001-11", many)).getBytes(UTF_8);
        Response accepted = FeedRequests.feed(FeedRequests.CRIMES, "2001-11")
                .header("Prefer", "respond-async")
                .body(plain)
                .post("/v1/submissions");
        accepted.then().statusCode(202).body("bytesTotal", equalTo(plain.length));
        job(accepted.header("Location"), "applied")
                .body("rowsRead", equalTo(many), "bytesRead", equalTo(plain.length))
                .body("receipt.rows.created", equalTo(many));
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(plain);
        }
        Response again = FeedRequests.feed(FeedRequests.CRIMES, "2001-11")
                .header("Prefer", "respond-async")
                .header("Content-Encoding", "gzip")
                .body(gzip.toByteArray())
                .post("/v1/submissions");
        job(again.header("Location"), "applied").body("receipt.rows.unchanged", equalTo(many));
        assertThat(count("SELECT count(*) FROM record WHERE reference LIKE 'JOB-M-%'"))
                .isEqualTo(many);
    }

    @Test
    void feedThatIsRefused_endsWithItsProblemAndLeavesNothing() throws SQLException {
        String location = FeedRequests.feed(FeedRequests.CRIMES, "2001-02")
                .header("Prefer", "respond-async")
                .body("name,born\nJane Doe,1980-01-01\n".getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        job(location, "refused")
                .body("problem.type", equalTo("/problems/wrong-columns"), "receipt", nullValue())
                .body("problem.violations.code", hasItem("missing-column"));
        assertThat(as(FeedRequests.POLICE).get(location).asString()).doesNotContain("Jane");
        assertThat(count("SELECT count(*) FROM submission_job_body")).isZero();
    }

    @Test
    void requestThatIsRefusedWhateverItsBody_isRefusedAtTheDoor() {
        FeedRequests.feed("no-such-dataset", "2001-02")
                .header("Prefer", "respond-async, wait=10")
                .body("x".getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-dataset"));
    }

    @Test
    void rehearsal_canBePutOffToo() throws SQLException {
        String location = FeedRequests.feed(FeedRequests.CRIMES, "2001-03")
                .queryParam("dryRun", "true")
                .header("Prefer", "respond-async")
                .body((FeedRequests.HEADER + rows("JOB-D", "2001-03", 5)).getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        job(location, "applied").body("receipt.dryRun", equalTo(true), "receipt.rows.created", equalTo(5));
        assertThat(count("SELECT count(*) FROM record WHERE reference LIKE 'JOB-D-%'"))
                .isZero();
    }

    @Test
    void jobsOfOthers_doNotExist() {
        String location = putOff("2001-04", rows("JOB-O", "2001-04", 1)).header("Location");
        for (String path : List.of(location, location + "/events", "/v1/submission-jobs/none")) {
            as(FeedRequests.COUNCIL).get(path).then().statusCode(404).body("type", equalTo("/problems/unknown-job"));
        }
        as(FeedRequests.COUNCIL).delete(location).then().statusCode(404);
        as(FeedRequests.COUNCIL)
                .get("/v1/submission-jobs")
                .then()
                .statusCode(200)
                .body("items.links.self", not(hasItem(location)));
        job(location, "applied");
    }

    @Test
    void key_belongsToTheJobAndThenToItsReceipt() throws SQLException {
        String body = rows("JOB-K", "2001-05", 3);
        Response first = putOff("2001-05", body, "job-key-1");
        Response again = putOff("2001-05", body, "job-key-1");
        again.then().statusCode(202).header("Idempotent-Replayed", "true").body("id", equalTo(first.path("id")));
        putOff("2001-05", body + "\n", "job-key-1")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        job(first.header("Location"), "applied");
        String receipt = as(FeedRequests.POLICE).get(first.header("Location")).path("receipt.id");
        FeedRequests.send(
                        FeedRequests.feed(FeedRequests.CRIMES, "2001-05").header("Idempotency-Key", "job-key-1"),
                        FeedRequests.HEADER + body)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(receipt));
        assertThat(count("SELECT count(*) FROM submission WHERE first_month = '2001-05-01'"))
                .isEqualTo(1);
    }

    @Test
    void jobsOfADataset_followEachOtherAndQueuedOnesCanBeCancelled() throws SQLException {
        try (Connection blocker = dataSource.getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE submission IN SHARE MODE");
            String first =
                    putOff("2001-06", rows("JOB-C1", "2001-06", 3), "job-key-2").header("Location");
            String second = putOff("2001-06", rows("JOB-C2", "2001-06", 2)).header("Location");
            job(first, "running");
            as(FeedRequests.POLICE).get(second).then().body("state", equalTo("queued"));
            assertThat(count("SELECT count(*) FROM submission_job_body WHERE position('JOB-C1'::bytea in bytes) > 0"))
                    .as("bodies are enciphered")
                    .isZero();
            FeedRequests.send(
                            FeedRequests.feed(FeedRequests.CRIMES, "2001-06").header("Idempotency-Key", "job-key-2"),
                            FeedRequests.HEADER + rows("JOB-C1", "2001-06", 3))
                    .statusCode(409)
                    .body("type", equalTo("/problems/idempotency-key-in-use"));
            as(FeedRequests.POLICE)
                    .delete(first)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/job-not-queued"));
            as(FeedRequests.POLICE).delete(second).then().statusCode(204);
            as(FeedRequests.POLICE).delete(second).then().statusCode(204);
            blocker.rollback();
            blocker.setAutoCommit(true);
            job(first, "applied").body("receipt.rows.created", equalTo(3));
            job(second, "cancelled");
        }
        assertThat(count("SELECT count(*) FROM record WHERE reference LIKE 'JOB-C%'"))
                .isEqualTo(3);
    }

    /** The first worker is taken for dead and its job given to another while it still works: only one may commit. */
    @Test
    void workerTakenForDead_cannotApplyTheJobASecondTime() throws SQLException {
        String location;
        try (Connection blocker = dataSource.getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE submission IN SHARE MODE");
            location = putOff("2001-07", rows("JOB-L", "2001-07", 30)).header("Location");
            job(location, "running");
            expireLease(location);
            await().atMost(SOON)
                    .untilAsserted(
                            () -> as(FeedRequests.POLICE).get(location).then().body("attempts", equalTo(2)));
            blocker.rollback();
            blocker.setAutoCommit(true);
        }
        job(location, "applied").body("receipt.rows.created", equalTo(30), "attempts", equalTo(2));
        assertThat(count("SELECT count(*) FROM record WHERE reference LIKE 'JOB-L-%'"))
                .isEqualTo(30);
        assertThat(count("SELECT sum(delta) FROM ledger WHERE month = '2001-07-01'"))
                .isEqualTo(30);
        assertThat(count("SELECT count(*) FROM submission WHERE first_month = '2001-07-01'"))
                .isEqualTo(1);
    }

    @Test
    void jobThatKeepsKillingItsWorker_fails() throws SQLException {
        String location;
        try (Connection blocker = dataSource.getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE submission IN SHARE MODE");
            location = putOff("2001-08", rows("JOB-F", "2001-08", 3)).header("Location");
            job(location, "running");
            update("UPDATE submission_job SET attempts = 5 WHERE id = '" + id(location) + "'");
            expireLease(location);
            job(location, "failed")
                    .body("problem.status", equalTo(500), "problem.detail", containsString("5 attempts"));
            blocker.rollback();
            blocker.setAutoCommit(true);
        }
        assertThat(count("SELECT count(*) FROM record WHERE reference LIKE 'JOB-F-%'"))
                .isZero();
    }

    @Test
    void bodyThatNeverBecameWhole_isClearedAway() throws SQLException {
        String orphan = "4d8f7c1e-0000-4000-8000-000000000001";
        update("INSERT INTO submission_job (id, partner, client, dataset, parameters, state, lease_until, body_bytes)"
                + " VALUES ('" + orphan + "', 'p', 'c', 'd', '{}', 'receiving', now() - interval '1 second', 1)");
        update("INSERT INTO submission_job_body VALUES ('" + orphan + "', 0, 'x')");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        count("SELECT count(*) FROM submission_job_body WHERE job_id = '" + orphan + "'"))
                .isZero());
    }

    @Test
    void whereThereIsNoRoom_nothingIsKept() throws SQLException {
        String full = "4d8f7c1e-0000-4000-8000-000000000002";
        update("INSERT INTO submission_job (id, partner, client, dataset, parameters, state, lease_until, body_bytes)"
                + " VALUES ('" + full + "', 'p', 'c', 'd', '{}', 'receiving', now() + interval '1 hour', 8589934592)");
        try {
            putOff("2001-09", rows("JOB-R", "2001-09", 1))
                    .then()
                    .statusCode(507)
                    .body("type", equalTo("/problems/no-room-for-body"));
        } finally {
            update("DELETE FROM submission_job WHERE id = '" + full + "'");
        }
        assertThat(count("SELECT count(*) FROM submission_job WHERE state = 'receiving'"))
                .isZero();
    }

    @Test
    void events_tellTheProgressAndTheEnd() throws IOException, InterruptedException, SQLException {
        String location;
        HttpResponse<InputStream> stream;
        try (Connection blocker = dataSource.getConnection();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE submission IN SHARE MODE");
            location = putOff("2001-10", rows("JOB-E", "2001-10", 9)).header("Location");
            job(location, "running");
            stream = HttpClient.newHttpClient().send(events(location, null), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(stream.statusCode()).isEqualTo(200);
            assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            blocker.rollback();
            blocker.setAutoCommit(true);
        }
        String told = new String(stream.body().readAllBytes(), UTF_8);
        assertThat(told)
                .contains("event:progress", "\"state\":\"running\"", "event:end", "\"state\":\"applied\"")
                .contains("\"created\":9")
                .doesNotContain("content-type");
        String last = told.substring(told.lastIndexOf("id:") + 3)
                .lines()
                .findFirst()
                .orElseThrow()
                .trim();
        HttpResponse<String> over =
                HttpClient.newHttpClient().send(events(location, last), HttpResponse.BodyHandlers.ofString());
        assertThat(over.statusCode()).isEqualTo(204);
        HttpResponse<String> missed =
                HttpClient.newHttpClient().send(events(location, "1"), HttpResponse.BodyHandlers.ofString());
        assertThat(missed.body()).contains("event:end").doesNotContain("event:progress");
    }

    private HttpRequest events(String location, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(jobs.resolve(id(location) + "/events"))
                .header("Authorization", "Bearer " + Tokens.of(FeedRequests.POLICE))
                .header("Accept", "text/event-stream");
        return (lastEventId == null ? request : request.header("Last-Event-ID", lastEventId)).build();
    }

    private Response putOff(String period, String rows) {
        return putOff(period, rows, null);
    }

    private Response putOff(String period, String rows, String key) {
        RequestSpecification feed =
                FeedRequests.feed(FeedRequests.CRIMES, period).header("Prefer", "respond-async");
        return (key == null ? feed : feed.header("Idempotency-Key", key))
                .body((FeedRequests.HEADER + rows).getBytes(UTF_8))
                .post("/v1/submissions");
    }

    private static ValidatableResponse job(String location, String state) {
        await().atMost(SOON).untilAsserted(() -> as(FeedRequests.POLICE)
                .get(location)
                .then()
                .statusCode(200)
                .body("state", equalTo(state)));
        return as(FeedRequests.POLICE).get(location).then();
    }

    private static RequestSpecification as(String client) {
        return FeedRequests.as(client);
    }

    private String rows(String prefix, String month, int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            rows.append(prefix + "-" + i + ",," + month + "-05,28E,," + lsoa + ",,,,\n");
        }
        return rows.toString();
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** As if the worker had been silent for longer than its lease; its heartbeats are for a job it no longer has. */
    private void expireLease(String location) throws SQLException {
        update("UPDATE submission_job SET worker = gen_random_uuid(), lease_until = now() - interval '1 second'"
                + " WHERE id = '" + id(location) + "'");
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
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
