package uk.csp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void cycle_isThatOfTheSamplesPartnership() throws JsonProcessingException {
        JsonNode cycle = JSON.readTree(new Sample().cycle());

        assertThat(cycle.at("/partnership/code").asText()).isEqualTo(Sample.PARTNERSHIP);
        assertThat(cycle.path("id").asText()).isEqualTo("2018-19");
        assertThat(cycle.path("model").asText()).isEqualTo("csp-thematic");
    }

    @Test
    void judgements_levelEveryCriterionOfEveryThreatOnce() throws JsonProcessingException {
        JsonNode judgements = JSON.readTree(new Sample().judgements());
        Set<String> threats = new HashSet<>();
        Set<String> criteria = new HashSet<>();
        Set<String> both = new HashSet<>();

        for (JsonNode judgement : judgements) {
            threats.add(judgement.path("threat").asText());
            criteria.add(judgement.path("criterion").asText());
            both.add(judgement.path("threat").asText() + " "
                    + judgement.path("criterion").asText());
            assertThat(judgement.path("level").asInt()).isBetween(0, 4);
            assertThat(judgement.path("origin").asText()).isIn("data-driven", "agreed", "carried-forward");
        }
        assertThat(threats).hasSize(34);
        assertThat(both).hasSize(judgements.size()).hasSize(threats.size() * criteria.size());
    }

    @Test
    void profile_hasAllItsParts() throws JsonProcessingException {
        JsonNode profile = JSON.readTree(new Sample().profile());

        assertThat(profile.path("name").asText()).isEqualTo("Safer Plymouth");
        assertThat(profile.path("responsibleAuthorities")).hasSize(6);
        assertThat(profile.path("introduction")).isNotEmpty();
        assertThat(profile.path("acknowledgements")).isNotEmpty();
        assertThat(profile.path("overview")).isNotEmpty().allSatisfy(fact -> {
            assertThat(fact.path("value").asText()).isNotBlank();
            assertThat(fact.path("label").asText()).isNotBlank();
        });
    }

    @Test
    void plans_belongToTheThreeThemeGroups() throws JsonProcessingException {
        JsonNode plans = JSON.readTree(new Sample().plans());

        assertThat(plans.path("themeGroups").findValuesAsText("name"))
                .containsExactly("Safer People", "Safer Families", "Safer Communities");
        assertThat(plans.path("plans").findValuesAsText("status")).containsExactly("adopted", "proposed");
        assertThat(plans.path("plans").findValuesAsText("note"))
                .filteredOn(note -> note.contains("synthetic"))
                .hasSize(2);
    }
}
