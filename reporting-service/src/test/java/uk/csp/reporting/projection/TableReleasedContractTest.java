package uk.csp.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.kit.Contracts;
import uk.csp.platform.event.UnreadableEvent;

class TableReleasedContractTest {
    @Test
    void everyExample_isRead() throws UnreadableEvent {
        for (byte[] example : Contracts.examples("public-table-released.v1")) {
            TableReleased table = TableReleased.read(example);
            assertThat(table.counts()).hasSize(3).allSatisfy(count -> {
                assertThat(count.policy().hideTo()).isEqualTo(4);
                assertThat(count.table().certificate()).endsWith("/certificate");
                assertThat(count.table().number()).isEqualTo(17);
            });
            assertThat(table.counts().get(2).count()).as("hidden").isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{", "{\"id\": \"x\", \"revision\": 1, \"cells\": []}"})
    void incompleteEvent_isUnreadable(String broken) {
        assertThatThrownBy(() -> TableReleased.read(broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEvent.class);
    }
}
