package uk.csp.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContractsTest {
    @Test
    void examples_areValid() {
        assertThat(Contracts.examples("figure-changed.v1"))
                .hasSizeGreaterThan(1)
                .allSatisfy(example -> Contracts.assertValid("figure-changed.v1", example));
    }

    @Test
    void missingField_isFound() {
        byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Contracts.assertValid("figure-changed.v1", empty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("required");
    }
}
