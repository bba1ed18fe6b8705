package uk.csp.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.csp.gateway.route.Service;

class ProcessReportTest {
    private static final String METRICS =
            """
            # HELP csp_events_lag Events of a topic
            # TYPE csp_events_lag gauge
            csp_events_lag{topic="crime-data.figures.v1"} 12.0
            csp_events_lag{topic="morile.ratings.v1"} NaN
            csp_outbox_waiting 3.0
            csp_outbox_oldest_seconds 1.8
            csp_process_started{version="0.1.0-SNAPSHOT"} 1.5547034E9
            csp_submissions_newest 1.554703400123E9
            csp_events_dead_total{topic="a"} 0.0
            jvm_memory_used_bytes{area="heap"} 5.0
            """;

    @Test
    void process_isReportedAsItsMetricsSay() {
        SystemStatus.ProcessStatus status = ProcessReport.of(Service.REPORTING, true, METRICS);
        assertThat(status.version()).isEqualTo("0.1.0-SNAPSHOT");
        assertThat(status.startedAt()).isEqualTo(Instant.parse("2019-04-08T06:03:20Z"));
        assertThat(status.newestSubmission()).isEqualTo(Instant.parse("2019-04-08T06:03:20.123Z"));
        assertThat(status.outbox()).isEqualTo(new SystemStatus.Outbox(3, 2));
        assertThat(status.consumers()).containsExactly(new SystemStatus.Lag("crime-data.figures.v1", 12));
        assertThat(status.eventsSetAside()).isZero();
        assertThat(status.liveStream()).isNull();
        assertThat(status.concerns()).isEmpty();
    }

    @Test
    void concerns_areSaidInWords() {
        String metrics = METRICS.replace("csp_outbox_oldest_seconds 1.8", "csp_outbox_oldest_seconds 75")
                .replace("topic=\"a\"} 0.0", "topic=\"a\"} 1.0")
                .replace("12.0", "90000.0");
        assertThat(ProcessReport.of(Service.REPORTING, false, metrics).concerns())
                .containsExactly(
                        "It is running, but says that it is not ready.",
                        "Changes have waited 75 seconds to be told to the others.",
                        "It is 90000 events behind on crime-data.figures.v1.",
                        "It set an event aside since it was started: see the runbook.");
    }

    @Test
    void silentProcess_saysNothingOfItself() {
        SystemStatus.ProcessStatus status = ProcessReport.of(Service.MORILE, false, "");
        assertThat(status.concerns()).containsExactly("It does not answer.");
        assertThat(status.eventsSetAside()).isNull();
        assertThat(status.outbox()).isNull();
        assertThat(status.version()).isNull();
    }

    @Test
    void gatewayWithoutKafka_isOfConcern() {
        String metrics = "csp_gateway_live_following 0.0\ncsp_gateway_live_lag 0.0\ncsp_gateway_live_streams 2.0\n";
        SystemStatus.ProcessStatus status = ProcessReport.of(Service.GATEWAY, true, metrics);
        assertThat(status.liveStream()).isEqualTo(new SystemStatus.Stream(false, 0, 2));
        assertThat(status.concerns()).containsExactly("The live stream is silent: Kafka does not answer.");
    }
}
