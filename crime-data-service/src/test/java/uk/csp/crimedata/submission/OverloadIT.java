package uk.csp.crimedata.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;

/** More submissions than can be worked on: the surplus is refused at once, and nothing of it is stored. */
@QuarkusTest
@CrimeDataTest
class OverloadIT {
    private static final int REQUESTS = 400;

    @Inject
    DataSource dataSource;

    @Test
    void surplus_isRefusedAtOnceAndLeavesNothing() throws Exception {
        String lsoa = FeedRequests.loadAreas();
        FeedRequests.sendCrimes("2022-05", "OVER-0,,2022-05-01,28E,," + lsoa + ",,,,\n")
                .statusCode(201);
        ExecutorService partners = Executors.newFixedThreadPool(REQUESTS);
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        try {
            try (Connection blocker = dataSource.getConnection();
                    Statement statement = blocker.createStatement()) {
                blocker.setAutoCommit(false);
                // No submission gets beyond its insert: those in work stay in work until this ends.
                statement.execute("LOCK TABLE submission IN SHARE MODE");
                for (int i = 1; i <= REQUESTS; i++) {
                    String row = "{\"reference\":\"OVER-" + i + "\",\"recordedOn\":\"2022-05-02\","
                            + "\"offenceCode\":\"28E\",\"lsoa\":\"" + lsoa + "\"}\n";
                    answers.add(CompletableFuture.supplyAsync(() -> send(row), partners));
                }
                CompletableFuture<?>[] refused = answers.stream()
                        .map(answer -> answer.thenAccept(response -> {}))
                        .toArray(CompletableFuture[]::new);
                CompletableFuture.anyOf(refused).get(30, TimeUnit.SECONDS);
                assertThat(FeedRequests.as("safer-plymouth-analyst")
                                .get("/v1/figures?partnership=E22000056&period=2022-05")
                                .statusCode())
                        .as("those who read are served")
                        .isEqualTo(200);
                blocker.rollback();
                blocker.setAutoCommit(true);
            }
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        } finally {
            partners.shutdownNow();
        }
        List<Response> all = answers.stream().map(CompletableFuture::join).toList();
        assertThat(all).extracting(Response::statusCode).containsOnly(201, 503);
        List<Response> refused =
                all.stream().filter(answer -> answer.statusCode() == 503).toList();
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.asString()).contains("/problems/unavailable");
        });
        assertThat(count("SELECT count(*) FROM record WHERE reference LIKE 'OVER-%'"))
                .isEqualTo(1 + REQUESTS - refused.size());
        assertThat(count("SELECT sum(delta) FROM ledger WHERE month = '2022-05-01'"))
                .isEqualTo(1 + REQUESTS - refused.size());
        assertThat(figure()).contains("\"count\":" + (1 + REQUESTS - refused.size()));
    }

    private static Response send(String row) {
        return FeedRequests.feed(FeedRequests.CRIMES, "2022-05")
                .queryParam("mode", "upsert")
                .contentType("application/x-ndjson")
                .body(row.getBytes(UTF_8))
                .post("/v1/submissions");
    }

    private static String figure() {
        return FeedRequests.as("safer-plymouth-analyst")
                .get("/v1/figures/E22000056.burglary-residential.E22000056.2022-05")
                .asString();
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
