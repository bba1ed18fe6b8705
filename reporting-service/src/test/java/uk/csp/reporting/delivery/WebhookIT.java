package uk.csp.reporting.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.kit.Contracts;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;
import uk.csp.kit.Topics;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.reporting.projection.EventFollower;

/** Webhooks against the real database and Kafka, with a receiver on this machine. Each test has a partnership of its own. */
@QuarkusTest
@TestProfile(OnOneMachine.class)
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting"),
        restrictToAnnotatedClass = true)
class WebhookIT {
    private static final String DASHBOARD = "partner-dashboard";
    private static final String COUNCIL = "plymouth-city-council";
    private static final String POLICE = "devon-and-cornwall-police";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String FIGURE =
            new String(Contracts.examples("figure-changed.v1").get(0), StandardCharsets.UTF_8);
    private static final String PATH = "/v1/webhook-subscriptions/";

    @Inject
    DataSource dataSource;

    @Inject
    Instance<EventFollower> followers;

    @Inject
    ForgetEvents forgetting;

    private Receiver receiver;
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        made.forEach(id -> as(DASHBOARD).delete(PATH + id));
        receiver.close();
    }

    @Test
    void secret_isToldOnceAndSigns() {
        Response answer = create(List.of("figure-changed"), "E22000201");
        String id = answer.path("id");
        String secret = answer.path("secret");
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Location")).endsWith(PATH + id);
        as(DASHBOARD).get(PATH + id).then().statusCode(200).body("secret", nullValue());
        as(DASHBOARD)
                .get("/v1/webhook-subscriptions")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.secret", everyItem(nullValue()));

        String event = as(DASHBOARD)
                .post(PATH + id + "/tests")
                .then()
                .statusCode(202)
                .extract()
                .path("event");
        Receiver.Got ping = awaitGot(1).get(0);
        assertThat(ping.id()).isEqualTo(event);
        assertThat(ping.type()).isEqualTo("ping");
        assertThat(ping.isSignedWith(secret)).isTrue();
        assertThat(ping.isSignedWith("whsec_" + "A".repeat(43) + "=")).isFalse();
        assertThat(Long.parseLong(ping.timestamp()))
                .isBetween(
                        Instant.now().minusSeconds(60).getEpochSecond(),
                        Instant.now().plusSeconds(5).getEpochSecond());
        awaitDeliveries(id, 1);
        as(DASHBOARD)
                .get(PATH + id + "/deliveries")
                .then()
                .body("items[0].event", equalTo(event))
                .body("items[0].state", equalTo("delivered"))
                .body("items[0].status", equalTo(200))
                .body("items[0].error", nullValue());
    }

    @Test
    void whoIsNoAnalyst_isToldWhatChangedWithoutCounts() {
        String code = "E22000202";
        create(List.of("figure-changed", "rating-changed", "list-entry-changed"), code);
        figure(code, "robbery", 1, 812);
        rating(code, 1);
        List<Receiver.Got> got = awaitGot(2);
        assertThat(got).extracting(Receiver.Got::type).containsExactlyInAnyOrder("figure-changed", "rating-changed");
        assertThat(got).allSatisfy(message -> assertThat(message.body()).doesNotContain("812"));
        assertThat(got.stream()
                        .filter(message -> message.type().equals("rating-changed"))
                        .findFirst()
                        .orElseThrow()
                        .json()
                        .at("/data/rating/drift/because/0/sentence")
                        .asText())
                .contains("reached the threshold 750");
    }

    @Test
    void analyst_isToldTheWholeFigureWhileItIsOne() {
        String code = "E22000218";
        create(List.of("figure-changed", "rating-changed"), code);
        analysts(code, 1, "safer-plymouth", "partner-dashboard");
        figure(code, "robbery", 1, 812);
        Receiver.Got told = awaitGot(1).get(0);
        assertThat(told.json().at("/data/figure/count").asInt()).isEqualTo(812);
        rating(code, 1);
        assertThat(awaitGot(2).get(1).body()).contains("reached 812");
        analysts(code, 2, "safer-plymouth");
        figure(code, "robbery", 2, 813);
        assertThat(awaitGot(3).get(2).json().at("/data/figure").isMissingNode()).isTrue();
        assertThat(receiver.got().get(2).body()).doesNotContain("813");
    }

    @Test
    void otherPartnershipsAndTypes_areNotTold() {
        create(List.of("rating-changed"), "E22000203");
        figure("E22000203", "robbery", 1, 5);
        rating("E22000299", 1);
        rating("E22000203", 1);
        assertThat(awaitGot(1)).extracting(Receiver.Got::type).containsExactly("rating-changed");
        assertThat(receiver.got().get(0).body()).contains("E22000203");
    }

    @Test
    void failedDelivery_isTriedAgainWithTheSameId() {
        String code = "E22000204";
        String id = create(List.of("figure-changed"), code).path("id");
        AtomicInteger tries = new AtomicInteger();
        receiver.answers(message -> tries.incrementAndGet() < 3 ? 500 : 200);
        figure(code, "robbery", 1, 5);
        awaitGot(3);
        assertThat(receiver.ids()).as("one id").containsOnly(receiver.ids().get(0));
        awaitDeliveries(id, 3);
        as(DASHBOARD)
                .get(PATH + id + "/deliveries")
                .then()
                .body("items.attempt", equalTo(List.of(3, 2, 1)))
                .body("items.status", equalTo(List.of(200, 500, 500)))
                .body("items[1].error", equalTo("receiver-failed"))
                .body("items[0].nextAttemptAt", nullValue());
        as(DASHBOARD).get(PATH + id).then().body("pending", equalTo(0));
    }

    @Test
    void lastFailure_disables() {
        String code = "E22000205";
        String id = create(List.of("figure-changed"), code).path("id");
        receiver.answers(500);
        figure(code, "robbery", 1, 5);
        await().atMost(SOON).untilAsserted(() -> as(DASHBOARD)
                .get(PATH + id)
                .then()
                .body("enabled", equalTo(false))
                .body("disabledBecause", equalTo("failing")));
        assertThat(receiver.got()).hasSize(4);
        as(DASHBOARD)
                .post(PATH + id + "/tests")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/subscription-disabled"));
    }

    @Test
    void receiverOutOfReach_isTriedEverMoreRarely() {
        String code = "E22000222";
        String id = create(List.of("figure-changed"), code).path("id");
        receiver.close();
        Instant begun = Instant.now();
        figure(code, "robbery", 1, 5);
        await().atMost(SOON)
                .untilAsserted(() -> as(DASHBOARD).get(PATH + id).then().body("disabledBecause", equalTo("failing")));
        as(DASHBOARD)
                .get(PATH + id + "/deliveries")
                .then()
                .body("items.error", equalTo(Collections.nCopies(4, "connection-failed")));
        // The pauses are those of the schedule, one, two and four times: 0.2, 0.6 and 1.6 seconds, a tenth less at
        // most.
        assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(2_100));
    }

    @Test
    void gone_disablesAtOnceUntilItIsEnabledAgain() {
        String code = "E22000206";
        String id = create(List.of("figure-changed"), code).path("id");
        receiver.answers(410);
        figure(code, "robbery", 1, 5);
        await().atMost(SOON)
                .untilAsserted(() -> as(DASHBOARD).get(PATH + id).then().body("disabledBecause", equalTo("gone")));
        assertThat(receiver.got()).hasSize(1);
        String tag = as(DASHBOARD).get(PATH + id).header("ETag");
        Map<String, Object> on = Map.of("enabled", true);
        json(DASHBOARD).body(on).patch(PATH + id).then().statusCode(428);
        json(DASHBOARD)
                .header("If-Match", "\"1\"")
                .body(on)
                .patch(PATH + id)
                .then()
                .statusCode(412);
        receiver.answers(200);
        json(DASHBOARD)
                .header("If-Match", tag)
                .body(on)
                .patch(PATH + id)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("enabled", equalTo(true))
                .body("disabledBecause", nullValue());
        figure(code, "robbery", 2, 6);
        assertThat(awaitGot(2).get(1).revision()).isEqualTo(2);
    }

    @Test
    void busyReceiver_isLeftAloneAsLongAsItAsks() {
        String code = "E22000207";
        create(List.of("figure-changed"), code);
        receiver.asksToWait("2");
        AtomicInteger tries = new AtomicInteger();
        receiver.answers(message -> tries.incrementAndGet() == 1 ? 429 : 200);
        Instant begun = Instant.now();
        figure(code, "robbery", 1, 5);
        awaitGot(2);
        assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(1_900));
    }

    @Test
    void rotatedSecret_signsBesideTheOldOne() {
        Response answer = create(List.of("figure-changed"), "E22000208");
        String id = answer.path("id");
        String renewed = as(DASHBOARD)
                .post(PATH + id + "/secret-rotations")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        assertThat(renewed).isNotEqualTo(answer.path("secret"));
        as(DASHBOARD).post(PATH + id + "/tests").then().statusCode(202);
        Receiver.Got ping = awaitGot(1).get(0);
        assertThat(ping.signature().split(" ")).hasSize(2);
        assertThat(ping.isSignedWith(renewed)).isTrue();
        assertThat(ping.isSignedWith(answer.path("secret"))).isTrue();
    }

    @Test
    void figureThatChangesWhileItWaits_isToldOnceInItsNewestState() throws InterruptedException {
        String code = "E22000209";
        String id = create(List.of("figure-changed"), code).path("id");
        CountDownLatch free = new CountDownLatch(1);
        receiver.answers(message -> {
            if (message.type().equals("ping")) {
                waitFor(free);
            }
            return 200;
        });
        as(DASHBOARD).post(PATH + id + "/tests");
        awaitGot(1);
        for (int revision = 1; revision <= 5; revision++) {
            figure(code, "robbery", revision, revision);
        }
        figure(code, "burglary", 1, 5);
        // The ping may time out meanwhile; it does not matter.
        await().atMost(SOON).until(() -> latest(code, "robbery") == 5 && latest(code, "burglary") == 1);
        free.countDown();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(figures()).contains("robbery 5").contains("burglary 1"));
        as(DASHBOARD).get(PATH + id).then().body("pending", equalTo(0));
        assertThat(figures()).containsOnlyOnce("robbery 5").doesNotContain("robbery 1", "robbery 2", "robbery 3");
    }

    @Test
    void ratings_areToldOneByOneInTheirOrder() {
        String code = "E22000210";
        create(List.of("rating-changed"), code);
        AtomicInteger tries = new AtomicInteger();
        receiver.answers(message -> tries.incrementAndGet() == 1 ? 500 : 200);
        for (int revision = 1; revision <= 4; revision++) {
            rating(code, revision);
        }
        awaitGot(5);
        assertThat(receiver.got()).extracting(Receiver.Got::revision).containsExactly(1L, 1L, 2L, 3L, 4L);
    }

    @Test
    void replay_sendsKeptEventsAgainInOrderWithTheirIds() {
        String code = "E22000211";
        Instant begun = Instant.now().minusSeconds(1);
        String id = create(List.of("rating-changed"), code).path("id");
        for (int revision = 1; revision <= 3; revision++) {
            rating(code, revision);
        }
        awaitGot(3);
        awaitDeliveries(id, 3);
        List<String> ids = receiver.ids().stream().toList();
        List<String> cursors = as(DASHBOARD).get(PATH + id + "/deliveries").path("items.cursor");

        replay(id, ids.get(1)).then().statusCode(202).body("queued", equalTo(2));
        awaitGot(5);
        assertThat(receiver.ids().subList(3, 5)).isEqualTo(ids.subList(1, 3));

        replay(id, cursors.get(1)).then().statusCode(202).body("queued", equalTo(1));
        awaitGot(6);
        assertThat(receiver.ids().get(5)).as("after the second").isEqualTo(ids.get(2));

        replay(id, begun.toString()).then().statusCode(202).body("queued", equalTo(3));
        awaitGot(9);
        assertThat(receiver.ids().subList(6, 9)).isEqualTo(ids);

        replay(id, "yesterday").then().statusCode(422).body("type", equalTo("/problems/unknown-replay-start"));
        replay(id, "msg_unknown").then().statusCode(422);
    }

    @Test
    void sameRevisionToldAgain_isNotSentAgain() {
        String code = "E22000212";
        create(List.of("rating-changed"), code);
        rating(code, 2);
        awaitGot(1);
        rating(code, 2);
        rating(code, 1);
        rating(code, 3);
        awaitGot(2);
        assertThat(receiver.got()).extracting(Receiver.Got::revision).containsExactly(2L, 3L);
    }

    @Test
    void firstLoad_isAFewMessages() {
        String code = "E22000213";
        create(List.of("figures-changed"), code);
        Instant begun = Instant.now();
        for (int from = 0; from < 20_000; from += 1_000) {
            firstLoad(code, from, from + 1_000);
        }
        Duration took = Duration.between(begun, Instant.now());
        awaitGot(1);
        await().during(Duration.ofMillis(1_500)).atMost(SOON).until(() -> true);
        assertThat(receiver.got())
                .as("at most one in half a second of %s", took)
                .hasSizeLessThanOrEqualTo((int) (took.toMillis() / 500) + 2);
        assertThat(receiver.got().get(0).type()).isEqualTo("figures-changed");
        assertThat(receiver.got().get(0).body()).contains("/v1/public-tables?partnership=" + code);
    }

    @Test
    void slowReceiver_holdsUpNoOther() throws IOException {
        String code = "E22000214";
        CountDownLatch free = new CountDownLatch(1);
        receiver.answers(message -> waitFor(free));
        create(List.of("figure-changed"), code);
        try (Receiver quick = new Receiver()) {
            create(quick, List.of("figure-changed"), code);
            figure(code, "robbery", 1, 5);
            await().atMost(Duration.ofSeconds(8)).until(() -> !quick.got().isEmpty());
        } finally {
            free.countDown();
        }
    }

    @Test
    void editionAndItsWithdrawal_areTold() {
        String code = "E22000215";
        create(List.of("edition-published", "edition-withdrawn"), code);
        edition(code, 1, "");
        assertThat(awaitGot(1).get(0).json().at("/data/id").asText()).isEqualTo(code + ".FY2018-19.1");
        edition(code, 2, "\"withdrawn\": {\"at\": \"2019-10-01T09:00:00Z\", \"reason\": \"A wrong table.\"},");
        Receiver.Got withdrawal = awaitGot(2).get(1);
        assertThat(withdrawal.type()).isEqualTo("edition-withdrawn");
        assertThat(withdrawal.json().at("/data/edition/withdrawn/reason").asText())
                .isEqualTo("A wrong table.");
    }

    @Test
    void deliveryWhoseRecordWasLost_isSentAgainWithItsIdWhenTheLeaseRunsOut() {
        String code = "E22000219";
        String id = create(List.of("rating-changed"), code).path("id");
        rating(code, 1);
        awaitGot(1);
        awaitDeliveries(id, 1);
        Instant begun = Instant.now();
        // As a worker leaves it that is killed between the receiver's answer and its own record of it.
        execute("UPDATE webhook_subscription SET lease = gen_random_uuid(), leased_until = now() + interval '2 seconds'"
                + " WHERE id = '" + id + "'");
        execute("UPDATE webhook_delivery SET state = 'pending', attempts = 0 WHERE subscription = '" + id + "'");
        awaitGot(2);
        assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(1_500));
        assertThat(receiver.ids().get(1)).isEqualTo(receiver.ids().get(0));
    }

    @Test
    void whatWasKeptLongEnough_isForgotten() {
        String code = "E22000220";
        String id = create(List.of("rating-changed"), code).path("id");
        rating(code, 1);
        awaitGot(1);
        awaitDeliveries(id, 1);
        execute("UPDATE webhook_event SET kept_at = now() - interval '6 days' WHERE partnership = '" + code + "'");
        forgetting.forget();
        awaitDeliveries(id, 1);
        execute("UPDATE webhook_event SET kept_at = now() - interval '8 days' WHERE partnership = '" + code + "'");
        forgetting.forget();
        awaitDeliveries(id, 0);
        rating(code, 1);
        rating(code, 2);
        assertThat(awaitGot(2))
                .as("what was told stays told")
                .extracting(Receiver.Got::revision)
                .containsExactly(1L, 2L);
    }

    @Test
    void secret_isNowhereInTheDatabase() {
        Response answer = create(List.of("rating-changed"), "E22000221");
        String secret = answer.path("secret").toString().substring("whsec_".length());
        byte[] key = Base64.getDecoder().decode(secret);
        assertThat(number(
                        "SELECT count(*) FROM webhook_secret WHERE position(decode(?, 'base64') IN sealed) > 0",
                        secret))
                .isZero();
        assertThat(number(
                        "SELECT count(*) FROM webhook_secret WHERE octet_length(sealed) > length(?)",
                        "x".repeat(key.length)))
                .isPositive();
    }

    @Test
    void anotherPartner_findsNothing() {
        String id = create(List.of("figure-changed"), "E22000216").path("id");
        String nobodys = "00000000-0000-4000-8000-000000000000";
        String expected = as(COUNCIL).get(PATH + nobodys).asString();
        for (String path : List.of(PATH + id, PATH + id + "/deliveries")) {
            as(COUNCIL).get(path).then().statusCode(404).body(equalTo(expected));
        }
        as(COUNCIL).delete(PATH + id).then().statusCode(404).body(equalTo(expected));
        as(COUNCIL).post(PATH + id + "/tests").then().statusCode(404);
        as(COUNCIL).post(PATH + id + "/secret-rotations").then().statusCode(404);
        json(COUNCIL)
                .body(Map.of("from", Instant.now().toString()))
                .post(PATH + id + "/replays")
                .then()
                .statusCode(404);
        json(COUNCIL)
                .header("If-Match", "\"1\"")
                .body(Map.of("enabled", false))
                .patch(PATH + id)
                .then()
                .statusCode(404);
        as(COUNCIL).get("/v1/webhook-subscriptions").then().body("items.id", not(hasItem(id)));
        as(DASHBOARD).get(PATH + id).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://127.0.0.1/hook, figure-changed, not-https",
        "http://me@127.0.0.1/hook, figure-changed, user-info",
        "nonsense, figure-changed, invalid-url",
        "http://127.0.0.1/hook, everything, unknown-event-type",
        "http://127.0.0.1/hook, ping, unknown-event-type"
    })
    void whatCannotBeKept_isRefusedByName(String url, String type, String code) {
        json(DASHBOARD)
                .body(Map.of("url", url, "eventTypes", List.of(type)))
                .post("/v1/webhook-subscriptions")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-subscription"))
                .body("violations.code", hasItem(code));
    }

    @Test
    void eventType_needsItsScope() {
        json(POLICE)
                .body(Map.of("url", receiver.url(), "eventTypes", List.of("rating-changed")))
                .post("/v1/webhook-subscriptions")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(POLICE, "feeds:write"))
                .get("/v1/webhook-subscriptions")
                .then()
                .statusCode(403);
        given().get("/v1/webhook-subscriptions").then().statusCode(401);
    }

    @Test
    void deletedSubscription_isSentNothingMore() {
        String code = "E22000217";
        String id = create(List.of("figure-changed"), code).path("id");
        as(DASHBOARD).delete(PATH + id).then().statusCode(204);
        as(DASHBOARD).get(PATH + id).then().statusCode(404);
        create(List.of("rating-changed"), code);
        figure(code, "robbery", 1, 5);
        rating(code, 1);
        assertThat(awaitGot(1)).extracting(Receiver.Got::type).containsExactly("rating-changed");
    }

    private Response create(List<String> types, String partnership) {
        return create(receiver, types, partnership);
    }

    private Response create(Receiver to, List<String> types, String partnership) {
        Response answer = json(DASHBOARD)
                .body(Map.of("url", to.url(), "eventTypes", types, "partnerships", List.of(partnership)))
                .post("/v1/webhook-subscriptions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        made.add(answer.path("id"));
        return answer;
    }

    private static Response replay(String id, String from) {
        return json(DASHBOARD).body(Map.of("from", from)).post(PATH + id + "/replays");
    }

    private List<Receiver.Got> awaitGot(int count) {
        await().atMost(SOON).until(() -> receiver.got().size() >= count);
        return List.copyOf(receiver.got());
    }

    private static void awaitDeliveries(String id, int count) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        as(DASHBOARD).get(PATH + id + "/deliveries").then().body("items", hasSize(count)));
    }

    private List<String> figures() {
        return receiver.got().stream()
                .filter(message -> message.type().equals("figure-changed"))
                .map(message -> message.json().at("/data/indicator/id").asText() + " " + message.revision())
                .toList();
    }

    private static int waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 200;
    }

    /** What the service has stored of a figure. */
    private long latest(String code, String indicator) {
        return number(
                "SELECT coalesce(max(revision), 0) FROM figure WHERE id = ?",
                code + "." + indicator + "." + code + ".FY2018-19");
    }

    private long number(String sql, String about) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, about);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void figure(String code, String indicator, long revision, long count) {
        String data = figureData(code, indicator, revision, count);
        String id = code + "." + indicator + "." + code + ".FY2018-19";
        Topics.send(
                "crime-data.figures.v1",
                id,
                "uk.csp.crime-data.figure-changed.v1",
                id,
                data.getBytes(StandardCharsets.UTF_8));
    }

    private static String figureData(String code, String indicator, long revision, long count) {
        return FIGURE.replace("E22000056", code)
                .replace("burglary-residential", indicator)
                .replaceFirst("\"revision\": [0-9]+", "\"revision\": " + revision)
                .replaceFirst("\"count\": [0-9]+", "\"count\": " + count);
    }

    private void firstLoad(String code, int from, int to) {
        List<ReceivedEvent> events = IntStream.range(from, to)
                .mapToObj(i -> new ReceivedEvent(
                        UUID.randomUUID(),
                        "uk.csp.crime-data.figure-changed.v1",
                        "figure",
                        "/test",
                        Instant.now(),
                        figureData(code, "indicator-" + i, 1, i).getBytes(StandardCharsets.UTF_8)))
                .toList();
        QuarkusTransaction.requiringNew().call(() -> {
            for (EventFollower follower : followers) {
                follower.onEvents(events);
            }
            return null;
        });
    }

    private void analysts(String code, int revision, String... partners) {
        String id = "partnership." + code;
        String names = Arrays.stream(partners).map(name -> "\"" + name + "\"").collect(Collectors.joining(","));
        String data = new String(Contracts.examples("partnership-changed.v1").get(0), StandardCharsets.UTF_8)
                .replace("E22000056", code)
                .replaceFirst("\"revision\": [0-9]+", "\"revision\": " + revision)
                .replaceFirst("(?s)\"analysts\": \\[[^]]*]", "\"analysts\": [" + names + "]");
        Topics.send(
                "crime-data.figures.v1",
                id,
                "uk.csp.crime-data.partnership-changed.v1",
                id,
                data.getBytes(StandardCharsets.UTF_8));
        await().atMost(SOON)
                .until(() -> number(
                                "SELECT coalesce(max(revision), 0) FROM partnership_analysts WHERE partnership = ?",
                                code)
                        == revision);
    }

    private static void rating(String code, long revision) {
        String data = Contracts.examples("rating-changed.v1").stream()
                .map(example -> new String(example, StandardCharsets.UTF_8))
                .filter(example -> example.contains("sentenceWithoutCount"))
                .findFirst()
                .orElseThrow()
                .replace("E22000056", code)
                .replaceFirst("\"revision\": [0-9]+", "\"revision\": " + revision);
        String id = code + ".2018-19.burglary";
        Topics.send(
                "morile.ratings.v1", id, "uk.csp.morile.rating-changed.v1", id, data.getBytes(StandardCharsets.UTF_8));
    }

    private static void edition(String code, int revision, String more) {
        String data = new String(Contracts.examples("edition-published.v1").get(0), StandardCharsets.UTF_8)
                .replace("E22000056", code)
                .replaceFirst("\"revision\": [0-9]+,", "\"revision\": " + revision + "," + more);
        String subject = code + ".FY2018-19.1";
        Topics.send(
                "reporting.reports.v1",
                subject,
                "uk.csp.reporting.edition-published.v1",
                subject,
                data.getBytes(StandardCharsets.UTF_8));
    }

    private void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }

    private static RequestSpecification json(String client) {
        return as(client).contentType("application/json");
    }
}
