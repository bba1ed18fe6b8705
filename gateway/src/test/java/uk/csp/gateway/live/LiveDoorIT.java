package uk.csp.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.csp.gateway.Upstreams;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.SignIn;
import uk.csp.kit.Tokens;

/** The live stream through the door of the whole gateway, with compression switched on. */
@QuarkusTest
@TestProfile(LiveDoorIT.Compressing.class)
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(Upstreams.class)
class LiveDoorIT {
    private final Happenings happenings = new Happenings();
    private final String here = "D" + UUID.randomUUID().toString().substring(0, 8);

    public static final class Compressing implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.enable-compression", "true", "csp.gateway.live.heartbeat", "PT0.5S");
        }
    }

    @AfterEach
    void close() {
        happenings.close();
    }

    @Test
    void analyst_isToldCountsAndTheDashboardNone() {
        happenings.partnership(here, 1, "safer-plymouth");
        try (StreamClient analyst = client("safer-plymouth-analyst", "Accept-Encoding", "gzip")
                        .opened();
                StreamClient dashboard = client("partner-dashboard").opened();
                StreamClient police = client("devon-and-cornwall-police").opened()) {
            String figure = happenings.figure(here, "robbery", 1, 987_654);
            assertThat(analyst.await(figure, 1).data().at("/figure/count").asInt())
                    .isEqualTo(987_654);
            assertThat(analyst.response.headers().firstValue("content-encoding").orElse("identity"))
                    .isEqualTo("identity");
            assertThat(dashboard.await(figure, 1).data().toString()).doesNotContain("987654");
            String feed = happenings.submission(here, "devon-and-cornwall-police", 1, 3);
            assertThat(police.await(feed, 1).data().at("/submission/rows/read").asInt())
                    .isEqualTo(7344);
            assertThat(analyst.await(feed, 1).data().at("/submission").has("rows"))
                    .isFalse();
            happenings.figure(here, "robbery", 2, 2);
            dashboard.await(figure, 2);
            assertThat(dashboard.events).extracting(StreamClient.Event::type).containsOnly("figure-changed");
        }
    }

    @Test
    void page_isToldWithTheSessionOfWhoIsSignedIn() {
        happenings.partnership(here, 1, "safer-plymouth");
        var cookies = SignIn.as("safer-plymouth-analyst", URI.create("http://127.0.0.1:" + port() + "/partnerships"))
                .cookies();
        String cookie = cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        try (StreamClient page = new StreamClient(
                        URI.create("http://127.0.0.1:" + port() + "/events?partnership=" + here),
                        null,
                        "Cookie",
                        cookie)
                .opened()) {
            String figure = happenings.figure(here, "robbery", 1, 4_321);
            assertThat(page.await(figure, 1).data().at("/figure/count").asInt()).isEqualTo(4_321);
        }
        RestAssured.given()
                .cookies(cookies)
                .header("Sec-Fetch-Site", "cross-site")
                .get("/events?partnership=" + here)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/other-origin"));
    }

    @Test
    void pageOfNobody_isRefused() {
        RestAssured.given()
                .redirects()
                .follow(false)
                .get("/events?partnership=" + here)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/not-authenticated"));
    }

    @Test
    void http2_isToldAsSoon() {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        CompletableFuture<String> told = new CompletableFuture<>();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port() + "/v1/events?partnership=" + here))
                .header("Authorization", "Bearer " + Tokens.of("partner-dashboard"))
                .build();
        var answer = http.sendAsync(request, info -> {
            assertThat(info.version()).isEqualTo(HttpClient.Version.HTTP_2);
            return HttpResponse.BodySubscribers.fromLineSubscriber(new Lines(told));
        });
        Awaitility.await().pollInterval(Duration.ofMillis(300)).until(() -> {
            happenings.edition(here, 1);
            return told.isDone();
        });
        assertThat(told.join()).isEqualTo("event: edition-published");
        answer.cancel(true);
    }

    @Test
    void door_judgesAsEverywhere() {
        RestAssured.get("/v1/events?partnership=" + here)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/not-authenticated"));
        with(Tokens.of("safer-plymouth-analyst", "audit:read"))
                .get("/v1/events?partnership=" + here)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-allowed"));
        with(Tokens.of("safer-plymouth-analyst"))
                .post("/v1/events")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD");
        with(Tokens.of("safer-plymouth-analyst"))
                .get("/v1/events")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("partnership"));
        with(Tokens.of("safer-plymouth-analyst"))
                .head("/v1/events?partnership=" + here)
                .then()
                .statusCode(200)
                .contentType("text/event-stream");
    }

    @Test
    void descriptionHealthAndMetrics_tellOfTheStream() {
        RestAssured.get("/openapi")
                .then()
                .body("paths.'/v1/events'.get.operationId", equalTo("followEvents"))
                .body("components.schemas.GatewayProblem.type", equalTo("object"));
        Awaitility.await().untilAsserted(() -> RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'live-stream' }.data.following", equalTo(true)));
        RestAssured.get("/q/metrics").then().body(containsString("csp_gateway_live_streams"));
        RestAssured.get("/openapi").then().body("tags.name", hasItem("Live stream"));
    }

    private StreamClient client(String client, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = "Bearer " + Tokens.of(client);
        System.arraycopy(headers, 0, all, 2, headers.length);
        return new StreamClient(port(), "partnership=" + here, null, all);
    }

    private static io.restassured.specification.RequestSpecification with(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    /** Tells the first event's name and drops the rest. */
    private record Lines(CompletableFuture<String> told) implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("event: ")) {
                told.complete(line);
            }
        }

        @Override
        public void onError(Throwable failure) {
            told.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            told.completeExceptionally(new IllegalStateException("The stream ended"));
        }
    }
}
