package uk.csp.morile.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.morile.FigureEvents;
import uk.csp.morile.MorileJson;
import uk.csp.morile.MorileService;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.platform.event.EventListener;
import uk.csp.platform.event.ReceivedEvent;

/** Ratings are a function of figures, judgements and model, and of nothing else. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class ReplayIT {
    @Inject
    RateThreats rateThreats;

    @Inject
    Ratings ratings;

    @Inject
    Cycles cycles;

    @Inject
    ThreatRegisters registers;

    @Inject
    EventListener figureListener;

    @Test
    void storedRatings_areWhatStoredFiguresAndJudgementsGive() {
        MorileService.openJudgeRatify("T20000001");
        FigureEvents.of("T20000001", "burglary-residential")
                .counts(677, 812, true)
                .send();
        FigureEvents.of("T20000001", "hate-crime").counts(434, 200, true).send();
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        MorileService.rating("T20000001", "hate-crime")
                                .getString("criteria.find { it.criterion == 'volume' }.suggestion.figure"))
                .isEqualTo("T20000001.hate-crime.T20000001.R12-2019-03"));

        assertThat(recomputed("T20000001.2018-19")).isEqualTo(stored("T20000001.2018-19"));
    }

    /** The same figures shuffled, doubled and with older revisions between give the same bytes. */
    @Test
    void shuffledFigures_giveTheSameRatings() {
        MorileService.openJudgeRatify("T20000002");
        apply(history("T20000002"));
        MorileService.openJudgeRatify("T20000003");
        List<ReceivedEvent> shuffled = new ArrayList<>(history("T20000003"));
        shuffled.addAll(history("T20000003"));
        Collections.shuffle(shuffled, new Random(7));
        for (int from = 0; from < shuffled.size(); from += 50) {
            apply(shuffled.subList(from, Math.min(from + 50, shuffled.size())));
        }

        Map<String, String> first = stored("T20000002.2018-19");
        assertThat(first.values()).anyMatch(state -> state.contains("\"drift\":{"));
        Map<String, String> second = stored("T20000003.2018-19");
        second.replaceAll((threat, state) -> state.replace("T20000003", "T20000002"));
        assertThat(second).isEqualTo(first);
    }

    /** A first load brings tens of thousands of figures; each batch rates each threat once. */
    @Test
    void firstLoad_ofTenThousandFiguresIsQuick() {
        MorileService.openJudgeRatify("T20000004");
        long started = System.nanoTime();
        int sent = 0;
        for (int batch = 0; batch < 10; batch++) {
            List<ReceivedEvent> events = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                int n = batch * 1_000 + i;
                events.add(event(FigureEvents.of("T20000004", n % 2 == 0 ? "robbery" : "filler-" + n % 40)
                        .revision(n + 1)
                        .end(YearMonth.of(2019, 3).plusMonths(n % 36))
                        .counts(200, 200 + n % 1_000, true)));
            }
            apply(events);
            sent += events.size();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .as("%d figures", sent)
                .isLessThan(Duration.ofSeconds(30));
        assertThat(stored("T20000004.2018-19")).isEqualTo(recomputed("T20000004.2018-19"));
        assertThat(MorileService.rating("T20000004", "robbery").getInt("revision"))
                .isBetween(4, 14);
    }

    private static List<ReceivedEvent> history(String partnership) {
        List<ReceivedEvent> events = new ArrayList<>();
        for (int revision = 1; revision <= 40; revision++) {
            events.add(event(FigureEvents.of(partnership, "burglary-residential")
                    .revision(revision)
                    .counts(677, 600 + 10L * revision, revision > 20)));
            events.add(event(FigureEvents.of(partnership, "shoplifting")
                    .revision(revision)
                    .end(YearMonth.of(2019, 3).plusMonths(revision % 5))
                    .counts(1585, 1585 - 30L * revision, revision > 6)));
        }
        return events;
    }

    private static ReceivedEvent event(FigureEvents figure) {
        return new ReceivedEvent(
                UUID.randomUUID(),
                FigureEvents.TYPE,
                figure.id(),
                "/test",
                Instant.parse("2019-04-08T09:30:00Z"),
                figure.data());
    }

    private void apply(List<ReceivedEvent> events) {
        QuarkusTransaction.requiringNew().call(() -> {
            figureListener.onEvents(events);
            return null;
        });
    }

    private Map<String, String> stored(String cycle) {
        return QuarkusTransaction.requiringNew().call(() -> ratings.ofCycle(cycle).values().stream()
                .collect(Collectors.toMap(rating -> rating.threat, rating -> rating.state)));
    }

    private Map<String, String> recomputed(String cycleId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            CycleView cycle = cycles.require(cycleId);
            return rateThreats.rate(cycle, registers.get(cycle.register()).threats()).stream()
                    .collect(Collectors.toMap(rated -> rated.threat().id(), rated -> MorileJson.write(rated.state())));
        });
    }
}
