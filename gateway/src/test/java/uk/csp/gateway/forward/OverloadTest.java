package uk.csp.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import uk.csp.gateway.route.Operation;
import uk.csp.gateway.route.Operations;

class OverloadTest {
    private static final Operation ONE = Operations.ALL.get(0);
    private static final Operation OTHER = Operations.ALL.get(1);

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 5);
    private final Overload overload = new Overload(time::get);

    @Test
    void overload_lastsAMomentAndConcernsTheOperationAlone() {
        assertThat(overload.lasts(ONE)).isFalse();
        overload.begin(ONE.method(), ONE.path());
        assertThat(overload.lasts(ONE)).isTrue();
        assertThat(overload.lasts(OTHER)).isFalse();
        time.addAndGet(Overload.MOMENT.toNanos() - 1);
        assertThat(overload.lasts(ONE)).isTrue();
        time.incrementAndGet();
        assertThat(overload.lasts(ONE)).isFalse();
    }

    @Test
    void overloadAgain_lastsAnotherMoment() {
        overload.begin(ONE.method(), ONE.path());
        time.addAndGet(Overload.MOMENT.toNanos());
        overload.begin(ONE.method(), ONE.path());
        assertThat(overload.lasts(ONE)).isTrue();
    }
}
