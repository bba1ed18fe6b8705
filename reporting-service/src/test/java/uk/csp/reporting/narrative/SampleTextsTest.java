package uk.csp.reporting.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.assessment.AssessmentAssembler;
import uk.csp.reporting.facts.Explanation;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Narrative;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.prose.Movement;

/** The texts of the sample, held against the published figures: they have to be right, and fit for the public. */
class SampleTextsTest {
    private static final Path SAMPLE = Path.of("../deploy/sample/src/main/resources/uk/csp/sample");

    @Test
    void texts_canBeFilled_andTypeNoNumber() throws IOException {
        Facts facts = facts();
        Set<String> threats = texts().flatMap(text -> Markdown.parse(text).references())
                .map(reference -> Target.parse(reference.written()))
                .filter(Target.OfRating.class::isInstance)
                .map(target -> ((Target.OfRating) target).threat())
                .collect(Collectors.toSet());
        CheckText check = new CheckText(
                new KnownNames(KnownNames.of(facts, Set.of("all-crime-rate")).indicators(), threats));
        assertThat(texts()).isNotEmpty().allSatisfy(text -> {
            assertThat(check.faults(text)).isEmpty();
            assertThat(TypedNumbers.in(text)).as(text).isEmpty();
        });
    }

    @Test
    void texts_agreeWithTheFigures() throws IOException {
        Facts facts = facts();
        DraftProof proof =
                DraftProof.of(facts, new AssessmentAssembler().assemble(facts).sections());
        assertThat(proof.findings().stream()
                        .filter(item -> !item.kind().equals("not-available"))
                        .filter(item -> !item.kind().equals("no-such-section")))
                .isEmpty();
        assertThat(proof.typed()).extracting(typed -> typed.place().kind()).containsOnly("profile");
    }

    @Test
    void everyChangeThatHasToBe_isExplained() throws IOException {
        assertThat(ChangeToExplain.open(facts())).isEmpty();
    }

    private static Facts facts() throws IOException {
        FactsBuilder facts = Published.facts();
        Facts figures = facts.done();
        for (JsonNode text : read("narratives-2018-19.json")) {
            facts.narratives(new Narrative(
                    text.path("section").asText(),
                    Narrative.Placement.valueOf(text.path("placement").asText().toUpperCase(Locale.ROOT)),
                    text.path("text").asText(),
                    1));
        }
        for (JsonNode text : read("explanations-2018-19.json")) {
            String indicator = text.path("indicator").asText();
            long difference = figures.figure(indicator)
                    .flatMap(Movement::of)
                    .orElseThrow()
                    .difference();
            facts.explanations(new Explanation(indicator, text.path("text").asText(), Long.signum(difference), 1, 1));
        }
        return facts.done();
    }

    private static Stream<String> texts() throws IOException {
        return Stream.concat(
                read("narratives-2018-19.json").findValuesAsText("text").stream(),
                read("explanations-2018-19.json").findValuesAsText("text").stream());
    }

    private static JsonNode read(String file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(SAMPLE.resolve(file)));
    }
}
