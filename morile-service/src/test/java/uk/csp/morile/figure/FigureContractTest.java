package uk.csp.morile.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.kit.Contracts;
import uk.csp.morile.MorileJson;
import uk.csp.platform.event.UnreadableEvent;

class FigureContractTest {
    private static final String EVENT = "figure-changed.v1";

    @Test
    void everyExample_isRead() {
        assertThat(Contracts.examples(EVENT)).isNotEmpty().allSatisfy(example -> {
            FigureChanged figure = FigureChanged.read(example);
            assertThat(figure.figure()).isNotBlank();
            assertThat(figure.isYearlyOfPartnership())
                    .isEqualTo(figure.area().kind().equals("partnership")
                            && Set.of("financial-year", "rolling-twelve-months")
                                    .contains(figure.period().kind()));
        });
    }

    @Test
    void incompleteYear_isNotComplete() {
        assertThat(Contracts.examples(EVENT).stream().map(FigureContractTest::read))
                .anySatisfy(figure -> {
                    assertThat(figure.completeness().complete()).isFalse();
                    assertThat(figure.isComplete()).isFalse();
                    assertThat(figure.ratePer1000()).isNull();
                });
    }

    @Test
    void unknownFields_areIgnored() throws Exception {
        ObjectNode example = (ObjectNode)
                MorileJson.mapper().readTree(Contracts.examples(EVENT).get(0));
        example.put("newField", "anything");
        ((ObjectNode) example.get("rate")).put("newField", 7);
        FigureChanged figure = FigureChanged.read(example.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(figure.count()).isEqualTo(666);
        assertThat(figure.ratePer1000()).isEqualTo(2.520827);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[]", "{}", "no json", "{\"figure\": \"a\", \"revision\": \"x\"}"})
    void whatIsNoFigure_isUnreadable(String data) {
        assertThatThrownBy(() -> FigureChanged.read(data.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure", "revision", "partnership", "indicator", "area", "period", "completeness"})
    void whatLacksARequiredField_isUnreadable(String field) throws Exception {
        ObjectNode example = (ObjectNode)
                MorileJson.mapper().readTree(Contracts.examples(EVENT).get(0));
        example.remove(field);
        assertThatThrownBy(() -> FigureChanged.read(example.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableEvent.class);
    }

    private static FigureChanged read(byte[] data) {
        try {
            return FigureChanged.read(data);
        } catch (UnreadableEvent e) {
            throw new AssertionError(e);
        }
    }
}
