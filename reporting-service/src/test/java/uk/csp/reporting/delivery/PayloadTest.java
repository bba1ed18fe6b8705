package uk.csp.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import uk.csp.kit.Contracts;

class PayloadTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant AT = Instant.parse("2019-04-08T09:30:00Z");

    @Test
    void figure_forEverybodyHasNoCount() throws IOException {
        for (byte[] example : Contracts.examples("figure-changed.v1")) {
            JsonNode body = JSON.readTree(example);
            String text = text(EventType.FIGURE_CHANGED, body, false);
            JsonNode data = JSON.readTree(text).get("data");
            assertThat(data.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder(
                            "format", "id", "revision", "partnership", "indicator", "area", "period", "links");
            assertThat(data.at("/links/publicTables").asText()).startsWith("/v1/public-tables?partnership=");
            assertThat(text).doesNotContain("count").doesNotContain("rate\"").doesNotContain("denominator");
        }
    }

    @Test
    void figure_forAnalystsIsTheWholeState() throws IOException {
        JsonNode body = JSON.readTree(Contracts.examples("figure-changed.v1").get(0));
        JsonNode payload = JSON.readTree(text(EventType.FIGURE_CHANGED, body, true));
        assertThat(payload.get("type").asText()).isEqualTo("figure-changed");
        assertThat(payload.get("timestamp").asText()).isEqualTo("2019-04-08T09:30:00Z");
        assertThat(payload.at("/data/figure")).isEqualTo(body);
    }

    @Test
    void rating_forEverybodyHasTheThresholdAndNotTheCount() throws IOException {
        for (byte[] example : Contracts.examples("rating-changed.v1")) {
            ObjectNode body = (ObjectNode) JSON.readTree(example);
            body.put("addedLater", 812);
            String text = text(EventType.RATING_CHANGED, body, false);
            assertThat(text).doesNotContain("812").doesNotContain("addedLater").doesNotContain("\"value\"");
            JsonNode rating = JSON.readTree(text).at("/data/rating");
            assertThat(rating.get("ratified")).isEqualTo(body.get("ratified"));
            if (body.get("drift").isObject()) {
                assertThat(rating.at("/drift/because/0/sentence").asText())
                        .isEqualTo("Volume rose from low to moderate because Burglary Residential reached the threshold"
                                + " 750 in the year to March 2019.");
                assertThat(rating.at("/drift/because/0/threshold").asInt()).isEqualTo(750);
            }
        }
    }

    @Test
    void rating_withoutAnySafeSentence_saysNone() throws IOException {
        for (byte[] example : Contracts.examples("rating-changed.v1")) {
            JsonNode body = JSON.readTree(
                    new String(example, StandardCharsets.UTF_8).replace("\"sentenceWithoutCount\"", "\"forgotten\""));
            assertThat(text(EventType.RATING_CHANGED, body, false)).doesNotContain("812");
        }
    }

    @Test
    void listEntryAndEdition_leadToWhereTheyAreRead() throws IOException {
        JsonNode entry =
                JSON.readTree(Contracts.examples("list-entry-changed.v1").get(0));
        JsonNode told = JSON.readTree(text(EventType.LIST_ENTRY_CHANGED, entry, false));
        assertThat(told.at("/data/listEntry/ratified").asText()).isEqualTo("High");
        JsonNode edition =
                JSON.readTree(Contracts.examples("edition-published.v1").get(0));
        JsonNode published = JSON.readTree(text(EventType.EDITION_PUBLISHED, edition, false));
        assertThat(published.at("/data/links/publicEdition").asText())
                .isEqualTo("/v1/editions/E22000056.FY2018-19.1/public");
        assertThat(published.at("/data/links").has("edition")).isFalse();
        assertThat(JSON.readTree(text(EventType.EDITION_PUBLISHED, edition, true))
                        .at("/data/links/edition")
                        .asText())
                .isEqualTo("/v1/editions/E22000056.FY2018-19.1");
    }

    private static String text(EventType type, JsonNode body, boolean exact) {
        return new String(Payload.of(type, "thing", 1, AT, body, exact), StandardCharsets.UTF_8);
    }
}
