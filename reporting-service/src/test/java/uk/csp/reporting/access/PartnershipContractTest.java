package uk.csp.reporting.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.kit.Contracts;
import uk.csp.platform.event.UnreadableEvent;

class PartnershipContractTest {
    @Test
    void everyExample_isRead() throws UnreadableEvent {
        for (byte[] example : Contracts.examples("partnership-changed.v1")) {
            PartnershipChanged partnership = PartnershipChanged.read(example);
            assertThat(partnership.code()).isEqualTo("E22000056");
            assertThat(partnership.analysts()).containsExactly("safer-plymouth");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"code\": \"E22000056\", \"revision\": 1}", "{"})
    void incompleteEvent_isUnreadable(String broken) {
        assertThatThrownBy(() -> PartnershipChanged.read(broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEvent.class);
    }
}
