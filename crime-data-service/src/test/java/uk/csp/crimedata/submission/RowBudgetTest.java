package uk.csp.crimedata.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RowBudgetTest {
    private static final String PARTNER = "police";
    private static final long SECOND = 1_000_000_000;

    private long now = 5 * SECOND;
    private final RowBudget budget = new RowBudget(3_600, Duration.ofHours(1), () -> now);

    @Test
    void budget_isFullForWhoSentNothing() {
        assertThat(budget.of(PARTNER)).isEqualTo(new RowBudget.State(3_600, Duration.ZERO, Duration.ZERO));
        assertThat(budget.policy()).isEqualTo("\"rows\";q=3600;w=3600");
        assertThat(budget.told(budget.of(PARTNER))).isEqualTo("\"rows\";r=3600;t=0");
    }

    @Test
    void rowsOfAReceipt_areSpentAndComeBack() {
        budget.spendOn(PARTNER, "{\"id\":\"1\",\"rows\":{\"read\":600,\"created\":1}}");
        assertThat(budget.of(PARTNER).remaining()).isEqualTo(3_000);
        now += 100 * SECOND;
        assertThat(budget.of(PARTNER).remaining()).isEqualTo(3_100);
        assertThat(budget.of("council").remaining()).isEqualTo(3_600);
    }

    @Test
    void largeFeed_isTakenAndDelaysTheNext() {
        budget.spend(PARTNER, 3_599);
        assertThat(budget.of(PARTNER).isUsedUp()).isFalse();
        budget.spend(PARTNER, 3_600);
        assertThat(budget.of(PARTNER).isUsedUp()).isTrue();
        assertThat(budget.of(PARTNER).retryAfterSeconds()).isEqualTo(3_600);
        now += 3_600 * SECOND;
        assertThat(budget.of(PARTNER).isUsedUp()).isFalse();
    }
}
