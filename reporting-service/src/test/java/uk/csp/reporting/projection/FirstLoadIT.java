package uk.csp.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import uk.csp.kit.Contracts;
import uk.csp.kit.PlatformResource;
import uk.csp.platform.event.ReceivedEvent;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.ReportPeriod;

/** A first load brings tens of thousands of figures in batches of a thousand; a replay of them changes nothing. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting"),
        restrictToAnnotatedClass = true)
class FirstLoadIT {
    private static final int FIGURES = 20_000;
    private static final int BATCH = 1_000;
    private static final ReportPeriod YEAR = ReportPeriod.financialYear(2018);

    @Inject
    FigureListener listener;

    @Inject
    Projections projections;

    @Test
    void batches_areSetBasedAndReplayChangesNothing() throws Exception {
        Instant start = Instant.now();
        load(2, 5);
        Duration took = Duration.between(start, Instant.now());
        Logger.getLogger(FirstLoadIT.class).infof("%d figures in %d ms", FIGURES, took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(30));
        load(1, 9);
        load(2, 9);
        List<Figure> figures = projections.figures("E22000100", YEAR);
        assertThat(figures).hasSize(FIGURES).allMatch(figure -> figure.count() == 5 && figure.revision() == 2);
        assertThat(projections.figures("E22000101", YEAR)).isEmpty();
    }

    private void load(long revision, long count) throws Exception {
        String example = new String(Contracts.examples("figure-changed.v1").get(0), StandardCharsets.UTF_8)
                .replace("E22000056", "E22000100")
                .replaceFirst("\"revision\": [0-9]+", "\"revision\": " + revision)
                .replaceFirst("\"count\": [0-9]+", "\"count\": " + count);
        for (int from = 0; from < FIGURES; from += BATCH) {
            List<ReceivedEvent> batch = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                String data = example.replace("burglary-residential", "indicator-" + i);
                batch.add(new ReceivedEvent(
                        UUID.randomUUID(),
                        "type",
                        "subject",
                        "/test",
                        Instant.EPOCH,
                        data.getBytes(StandardCharsets.UTF_8)));
            }
            listener.onEvents(batch);
        }
    }
}
