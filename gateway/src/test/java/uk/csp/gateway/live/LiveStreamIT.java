package uk.csp.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The live stream over real Kafka: who is told what, in which order, and what happens to those who come back. */
@Timeout(120)
class LiveStreamIT {
    private static final Set<String> ALL = Set.of("figures:read", "ratings:read", "feeds:write");

    private final Happenings happenings = new Happenings();
    private final String here = "X" + UUID.randomUUID().toString().substring(0, 8);
    private final String there = "Y" + UUID.randomUUID().toString().substring(0, 8);
    private LiveServer server;

    @BeforeEach
    void start() throws Exception {
        happenings.partnership(here, 1, "analysts-here");
        happenings.partnership(there, 1, "analysts-there");
        server = start(reader("analysts-here", ALL), Map.of());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        happenings.close();
    }

    @Test
    void everyType_isToldWithinAMomentAndInOrder() {
        try (StreamClient client = client("partnership=" + here).opened()) {
            String figure = happenings.figure(here, "robbery", 1, 5);
            String rating = happenings.rating(here, "burglary", 1, "High");
            String edition = happenings.edition(here, 1);
            String feed = happenings.submission(here, "some-police", 1, 1);
            for (int revision = 2; revision <= 30; revision++) {
                happenings.figure(here, "robbery", revision, revision);
            }
            client.await(figure, 30);
            client.await(rating, 1);
            client.await(feed, 1);
            assertThat(client.await(edition, 1).type()).isEqualTo("edition-published");
            assertThat(client.events.stream()
                            .filter(event -> event.thing().equals(figure))
                            .map(event -> event.data().path("revision").asInt()))
                    .as("each once, in order")
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 30).boxed().toList());
            assertThat(client.response.headers().firstValue("content-type")).contains("text/event-stream");
        }
    }

    @Test
    void otherPartnershipsAndTypes_areNotTold() {
        try (StreamClient one =
                        client("partnership=" + here + "&types=rating-changed").opened();
                StreamClient both = client("partnership=" + here + "," + there).opened()) {
            happenings.figure(here, "robbery", 1, 5);
            happenings.rating(there, "burglary", 1, "High");
            String last = happenings.rating(here, "arson", 1, "High");
            one.await(last, 1);
            both.await(last, 1);
            assertThat(one.events).extracting(StreamClient.Event::thing).containsExactly(last);
            assertThat(both.events).hasSize(3);
        }
    }

    @Test
    void counts_areToldToAnalystsOfThePartnershipAlone() {
        try (StreamClient client = client("partnership=" + here + "," + there).opened()) {
            String own = happenings.figure(here, "robbery", 1, 987_001);
            String other = happenings.figure(there, "robbery", 1, 987_002);
            String rating = happenings.rating(there, "burglary", 1, "High");
            assertThat(client.await(own, 1).data().at("/figure/count").asInt()).isEqualTo(987_001);
            StreamClient.Event reduced = client.await(other, 1);
            assertThat(reduced.data().has("figure")).isFalse();
            assertThat(reduced.data().toString()).doesNotContain("987002").contains("robbery");
            assertThat(client.await(rating, 1).data().toString())
                    .contains("reached the threshold 750")
                    .doesNotContain("812");
        }
    }

    @Test
    void analystWhoIsNoneAnyMore_isToldNoMoreCounts() {
        try (StreamClient client = client("partnership=" + here).opened()) {
            String figure = happenings.figure(here, "robbery", 1, 41);
            assertThat(client.await(figure, 1).data().has("figure")).isTrue();
            happenings.partnership(here, 2, "somebody-else");
            happenings.figure(here, "robbery", 2, 42);
            assertThat(client.await(figure, 2).data().has("figure")).isFalse();
        }
    }

    @Test
    void submissions_areToldToTheirSupplierAndToAnalysts() {
        server.reader = reader("some-police", Set.of("feeds:write"));
        try (StreamClient supplier = client("partnership=" + here).opened()) {
            server.reader = reader("analysts-here", Set.of("figures:read"));
            try (StreamClient analyst = client("partnership=" + here).opened()) {
                server.reader = reader("other-police", ALL);
                try (StreamClient stranger = client("partnership=" + here).opened()) {
                    String feed = happenings.submission(here, "some-police", 1, 4);
                    happenings.submission(here, "some-police", 2, 1);
                    String last = happenings.figure(here, "robbery", 1, 5);
                    stranger.await(last, 1);
                    assertThat(stranger.events).hasSize(1);
                    assertThat(supplier.await(feed, 1)
                                    .data()
                                    .at("/submission/rows/read")
                                    .asInt())
                            .isEqualTo(7344);
                    assertThat(analyst.await(feed, 1).data().at("/submission").has("rows"))
                            .as("rows of four partnerships")
                            .isFalse();
                    assertThat(analyst.await(feed, 2)
                                    .data()
                                    .at("/submission/rows/read")
                                    .asInt())
                            .isEqualTo(7344);
                    assertThat(supplier.events)
                            .as("has no figures:read")
                            .extracting(StreamClient.Event::type)
                            .containsOnly("submission-applied");
                }
            }
        }
    }

    @Test
    void whoComesBack_goesOnWhereItWas() {
        String position;
        String figure = happenings.figure(here, "robbery", 1, 1);
        try (StreamClient client = client("partnership=" + here).opened()) {
            happenings.figure(here, "robbery", 2, 2);
            position = client.await(figure, 2).id();
        }
        happenings.figure(here, "robbery", 3, 3);
        happenings.rating(here, "burglary", 1, "High");
        try (StreamClient again = client("partnership=" + here, position)) {
            again.await(event -> event.type().equals("rating-changed"));
            again.await(figure, 3);
            assertThat(again.events).hasSize(2);
        }
        assertThat(server.count("csp.gateway.live.resumed", "from", "memory")).isEqualTo(1);
    }

    @Test
    void whoComesBackToAnotherReplicaOrAfterARestart_missesNothing() throws Exception {
        String position;
        String figure = happenings.figure(here, "robbery", 1, 1);
        try (StreamClient client = client("partnership=" + here).opened()) {
            happenings.figure(here, "robbery", 2, 2);
            position = client.await(figure, 2).id();
            server.close();
            Awaitility.await().until(() -> client.ended);
            assertThat(client.brokenOff).isFalse();
        }
        for (int revision = 3; revision <= 40; revision++) {
            happenings.figure(here, "robbery", revision, revision);
        }
        // With next to no memory everything must come from the topics.
        server = start(reader("analysts-here", ALL), Map.of("csp.gateway.live.memory", "1"));
        try (StreamClient again = client("partnership=" + here, position)) {
            again.await(figure, 40);
            happenings.figure(here, "robbery", 41, 41);
            again.await(figure, 41);
            assertThat(again.events)
                    .extracting(event -> event.data().path("revision").asInt())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(3, 41).boxed().toList());
        }
        assertThat(server.count("csp.gateway.live.resumed", "from", "topics")).isPositive();
    }

    @Test
    void quietPartnership_isToldHowFarTheStreamHasComeNevertheless() {
        try (StreamClient client = client("partnership=" + here).opened()) {
            String before = client.lastId;
            happenings.figure(there, "robbery", 1, 1);
            Awaitility.await().until(() -> !client.lastId.equals(before));
            assertThat(client.events).isEmpty();
            Awaitility.await().until(() -> client.comments > 0);
        }
    }

    @Test
    void positionThatIsNotThere_isSaidAndTheStreamGoesOn() {
        for (String lost : List.of("nonsense", "fzzzzzz.zzzzzz.zzzzzz.zzzzzz-r0.0.0.0-e0.0.0.0")) {
            try (StreamClient client = client("partnership=" + here, lost)) {
                assertThat(client.await(event -> true).type()).isEqualTo("resume-incomplete");
                String figure = happenings.figure(here, "robbery", lost.length(), 1);
                client.await(figure, lost.length());
            }
        }
    }

    @Test
    void stream_endsWithItsToken() {
        server.reader = new Reader("short", "analysts-here", ALL, Instant.now().plusMillis(1_500));
        try (StreamClient client = client("partnership=" + here).opened()) {
            assertThat(client.ended).isFalse();
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> client.ended);
        }
    }

    @Test
    void moreStreamsThanAClientMayKeep_areRefused() {
        try (StreamClient one = client("partnership=" + here).opened();
                StreamClient two = client("partnership=" + here).opened();
                StreamClient three = client("partnership=" + here).opened();
                StreamClient four = client("partnership=" + here)) {
            assertThat(four.response.statusCode()).isEqualTo(429);
            assertThat(four.response.headers().firstValue("retry-after")).isPresent();
            one.close();
            Awaitility.await().untilAsserted(() -> {
                try (StreamClient again = client("partnership=" + here)) {
                    assertThat(again.response.statusCode()).isEqualTo(200);
                }
            });
            assertThat(List.of(two.ended, three.ended)).containsOnly(false);
        }
    }

    @Test
    void wrongQuestions_areRefusedWithAReason() {
        assertThat(client("").response.statusCode()).isEqualTo(400);
        assertThat(client("partnership=..%2F..").response.statusCode()).isEqualTo(400);
        StreamClient unknown = client("partnership=" + here + "&types=everything");
        assertThat(unknown.response.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("figure-changed, rating-changed");
        server.reader = reader("analysts-here", Set.of("figures:read"));
        assertThat(client("partnership=" + here + "&types=rating-changed")
                        .response
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoDoesNotRead_isCutOffAndNobodyElseNotices() throws Exception {
        try (StreamClient other = client("partnership=" + here).opened();
                Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new InetSocketAddress("127.0.0.1", server.port()));
            OutputStream out = slow.getOutputStream();
            out.write(("GET /v1/events?partnership=" + here + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes());
            out.flush();
            String figure = null;
            for (int revision = 1; revision <= 4_000; revision++) {
                figure = happenings.figure(here, "robbery", revision, revision);
            }
            other.await(figure, 4_000);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> server.count("csp.gateway.live.ended", "reason", "slow") > 0);
            Awaitility.await()
                    .until(() -> server.metrics
                                    .get("csp.gateway.live.streams")
                                    .gauge()
                                    .value()
                            == 1);
            slow.setSoTimeout(10_000);
            InputStream in = slow.getInputStream();
            byte[] rest = new byte[1 << 16];
            try {
                while (in.read(rest) >= 0) {
                    // What was on its way; then the connection is gone.
                }
            } catch (SocketException reset) {
                assertThat(reset).hasMessageContaining("reset");
            }
            assertThat(other.ended).isFalse();
        }
    }

    @Test
    void withoutKafka_streamsOpenAndWait() throws Exception {
        try (LiveServer lonely = new LiveServer("127.0.0.1:1", reader("a", ALL), settings(Map.of()));
                StreamClient client = new StreamClient(lonely.port(), "partnership=" + here, null)) {
            assertThat(client.response.statusCode()).isEqualTo(200);
            Awaitility.await().until(() -> client.comments > 1);
            assertThat(client.ended).isFalse();
            assertThat(lonely.topics.isFollowing()).isFalse();
        }
    }

    private LiveServer start(Reader reader, Map<String, String> settings) throws Exception {
        return new LiveServer(Happenings.kafka(), reader, settings(settings));
    }

    private static Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "csp.gateway.live.heartbeat", "PT0.4S",
                "csp.gateway.live.patience", "PT2S",
                "csp.gateway.live.streams-per-client", "3"));
        settings.putAll(more);
        return settings;
    }

    private static Reader reader(String partner, Set<String> scopes) {
        return new Reader(partner, partner, scopes, Instant.now().plusSeconds(300));
    }

    private StreamClient client(String query) {
        return client(query, null);
    }

    private StreamClient client(String query, String lastEventId) {
        return new StreamClient(server.port(), query, lastEventId);
    }
}
