package uk.csp.reporting.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.assessment.AssessmentAssembler;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.lineage.Recompute.Checked;
import uk.csp.reporting.lineage.Recompute.Verdict;

/** Every number of the published assessment comes out again from the figures it names. */
class RecomputeTest {
    private final Facts facts = Published.facts().done();
    private final Assessment document = new AssessmentAssembler().assemble(facts);

    @Test
    void everyNumber_comesOutAgain() {
        List<Checked> checked = new Recompute(facts.figures().toList()).of(document);
        assertThat(checked).hasSizeGreaterThan(200);
        assertThat(checked)
                .filteredOn(number -> number.verdict() == Verdict.DIFFERS)
                .isEmpty();
        assertThat(checked)
                .filteredOn(number -> number.verdict() == Verdict.NOT_ALONE)
                .as("made of more than their figures")
                .hasSizeLessThan(checked.size() / 10);
        Set<String> measures = Set.of("count", "rate", "percent-change", "change", "share", "average", "denominator");
        assertThat(checked.stream()
                        .filter(number -> number.verdict() == Verdict.SAME)
                        .map(number -> number.printed().origins().get(0).measure()))
                .containsAll(measures);
    }

    @Test
    void tamperedNumber_isNamed() {
        String json = new String(DocumentJson.write(document), StandardCharsets.UTF_8);
        String tampered = json.replaceFirst("\"text\":\"23,729\"", "\"text\":\"23,792\"");
        assertThat(tampered).isNotEqualTo(json);
        List<Checked> differing = differing(tampered, facts.figures().toList());
        assertThat(differing).hasSize(1);
        assertThat(differing.get(0).printed().text()).isEqualTo("23,792");
        assertThat(differing.get(0).computed()).isEqualTo("23,729");
    }

    @Test
    void rateRoundedAnotherWay_isNamed() {
        String json = new String(DocumentJson.write(document), StandardCharsets.UTF_8);
        assertThat(differing(
                        json.replace("\"text\":\"+3.6% (826)\"", "\"text\":\"+3.7% (826)\""),
                        facts.figures().toList()))
                .singleElement()
                .satisfies(number -> assertThat(number.computed()).contains("+3.6% (826)"));
    }

    @Test
    void figureOfAnotherRevision_isNoFigure() {
        List<Figure> without = facts.figures()
                .filter(figure -> !figure.figure().equals("E22000056.robbery.E22000056.FY2018-19"))
                .toList();
        String json = new String(DocumentJson.write(document), StandardCharsets.UTF_8);
        assertThat(differing(json, without)).isNotEmpty().allSatisfy(number -> assertThat(number.computed())
                .contains("no figure E22000056.robbery.E22000056.FY2018-19 at revision 1"));
    }

    private static List<Checked> differing(String json, List<Figure> figures) {
        return new Recompute(figures)
                .of(DocumentJson.read(json.getBytes(StandardCharsets.UTF_8))).stream()
                        .filter(number -> number.verdict() == Verdict.DIFFERS)
                        .toList();
    }
}
