package uk.csp.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedReadsTest {
    private record Page(String title, List<String> items) {}

    private record One(String name) {}

    private record Told(int size) implements Listed {
        @Override
        public int listed() {
            return size;
        }
    }

    @Test
    void rows_areTheItemsOfAPage_orOne() {
        assertThat(RecordedReads.rows(new Page("t", List.of("a", "b", "c")))).isEqualTo(3);
        assertThat(RecordedReads.rows(List.of("a", "b"))).isEqualTo(2);
        assertThat(RecordedReads.rows(new Told(7))).isEqualTo(7);
        assertThat(RecordedReads.rows(new One("a"))).isEqualTo(1);
        assertThat(RecordedReads.rows("{}")).isEqualTo(1);
        assertThat(RecordedReads.rows(null)).isZero();
    }
}
