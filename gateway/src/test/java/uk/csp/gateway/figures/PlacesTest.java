package uk.csp.gateway.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final String OUTLINES =
            "{\"features\":[{\"properties\":{\"code\":\"a\",\"name\":\"City Centre\"},\"geometry\":"
                    + "{\"type\":\"Polygon\",\"coordinates\":[[[-4.2,50.3],[-4.1,50.3],[-4.1,50.4],[-4.2,50.3]]]}},"
                    + "{\"properties\":{\"code\":\"b\",\"name\":\"Barbican\"},\"geometry\":null}]}";

    @Test
    void areasWithOutlines_areDrawnWithTheirFigures() throws Exception {
        Places places = Places.of("All crime", "ward", ranking(), outlines());
        assertThat(places.map().svg())
                .contains("City Centre: rate 210.4, count 1,204")
                .contains("csp-area--");
        assertThat(places.sentence()).contains("2 of the areas have no outline");
        assertThat(places.bands()).hasSize(2);
    }

    @Test
    void withoutOutlines_thereIsATableAndASentence() {
        Places places = Places.of("All crime", "neighbourhood", ranking(), null);
        assertThat(places.map()).isNull();
        assertThat(places.sentence()).contains("not loaded, so there is no map");
        assertThat(places.rows()).extracting(Places.Row::name).containsExactly("City Centre", "Barbican", "Nowhere");
        assertThat(places.rows().get(2).count()).isEqualTo("Not received");
        assertThat(places.rows().get(2).rate()).isEqualTo("No rate");
        assertThat(places.rows().get(0).plausible()).isEqualTo("1 to 2");
    }

    private static JsonNode outlines() throws Exception {
        return new ObjectMapper().readTree(OUTLINES);
    }

    private static RankingAnswer ranking() {
        return new RankingAnswer(
                "neighbourhood",
                "2018/19",
                true,
                List.of(
                        new RankingAnswer.Row(1, false, 1, 2, "a", "City Centre", 1204d, 210.4, 5722d, false),
                        new RankingAnswer.Row(2, false, 2, 2, "b", "Barbican", 30d, 7.5, 4000d, false),
                        new RankingAnswer.Row(null, false, null, null, "c", "Nowhere", null, null, null, false)),
                List.of());
    }
}
