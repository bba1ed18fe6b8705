package uk.csp.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says has changed since its reader looked, from memory and from the topics. */
class LiveSummariesIT {
    private static final Reader ANALYST = new Reader(
            "analyst",
            "analysts-here",
            Set.of("figures:read", "ratings:read"),
            Instant.now().plusSeconds(300));

    private final Happenings happenings = new Happenings();
    private final String here = "S" + UUID.randomUUID().toString().substring(0, 8);
    private LiveServer server;

    @BeforeEach
    void happenBefore() {
        happenings.partnership(here, 1, "analysts-here");
        happenings.figure(here, "robbery", 1, 1);
        happenings.rating(here, "burglary", 1, "Moderate");
        happenings.rating(here, "arson", 1, "High");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        happenings.close();
    }

    private void start(String memory) throws Exception {
        server = new LiveServer(Happenings.kafka(), ANALYST, Map.of("csp.gateway.live.memory", memory));
        Awaitility.await().until(() -> server.summaries.now().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"32M", "1"})
    void summary_tellsWhatHappenedSinceTheLastLook(String memory) throws Exception {
        start(memory);
        Position looked = server.summaries.now().orElseThrow();
        assertThat(since(looked).isEmpty()).isTrue();
        happenings.figure(here, "robbery", 2, 2);
        happenings.figure(here, "robbery", 3, 3);
        happenings.figure(here, "all-crime", 1, 3);
        happenings.figure("Z" + here, "all-crime", 1, 3);
        happenings.rating(here, "burglary", 2, "High");
        happenings.rating(here, "arson", 2, "High");
        happenings.submission(here, "some-police", 1, 4);
        happenings.edition(here, 1);
        Awaitility.await()
                .until(() -> !since(looked).editions().isEmpty()
                        && !since(looked).submissions().isEmpty()
                        && !since(looked).ratings().isEmpty());
        LiveSummary summary = since(looked);
        assertThat(summary.complete()).isTrue();
        assertThat(summary.figures())
                .extracting(LiveSummary.FigureChanges::indicator, LiveSummary.FigureChanges::figures)
                .as("the figure changed twice is one")
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("all-crime", 1),
                        org.assertj.core.api.Assertions.tuple("robbery", 1));
        assertThat(summary.ratings()).singleElement().satisfies(change -> {
            assertThat(change.threat()).isEqualTo("burglary");
            assertThat(change.from().indicative()).isEqualTo("Moderate");
            assertThat(change.to().indicative()).isEqualTo("High");
        });
        assertThat(summary.submissions()).singleElement().satisfies(submission -> {
            assertThat(submission.supplier()).isEqualTo("some-police");
            assertThat(submission.dataset()).isEqualTo("police-recorded-crime");
        });
        assertThat(summary.editions()).extracting(LiveSummary.Edition::number).containsExactly(1);
        assertThat(since(summary.position()).isEmpty()).as("told once").isTrue();
        assertThat(Position.parse(summary.position().toString())).contains(summary.position());
    }

    @Test
    void submissions_areNotToldToOthers() throws Exception {
        start("32M");
        Position looked = server.summaries.now().orElseThrow();
        happenings.submission(here, "some-police", 1, 4);
        happenings.edition(here, 1);
        Awaitility.await().until(() -> !since(looked).editions().isEmpty());
        Reader other = new Reader("other", "other", ANALYST.scopes(), ANALYST.until());
        assertThat(server.summaries.since(here, looked, other).orElseThrow().submissions())
                .isEmpty();
    }

    @Test
    void positionThatIsNotThere_makesTheSummaryIncomplete() throws Exception {
        start("1");
        Position lost = Position.parse("fzzzzzz.0.0.0-r0.0.0.0-e0.0.0.0").orElseThrow();
        assertThat(since(lost).complete()).isFalse();
    }

    private LiveSummary since(Position position) {
        return server.summaries.since(here, position, ANALYST).orElseThrow();
    }
}
