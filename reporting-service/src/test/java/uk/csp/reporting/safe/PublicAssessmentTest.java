package uk.csp.reporting.safe;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.assessment.AssessmentAssembler;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.DocumentJson;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.LastPublished;
import uk.csp.reporting.facts.ListEntry;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.facts.Reported;

/** The public edition of an assessment rests on released counts and on nothing else. */
class PublicAssessmentTest {
    private static final Set<String> HIDDEN = Set.of(
            "E22000056.domestic-homicide.E22000056.FY2017-18",
            "E22000056.hate-transphobic.E22000056.FY2018-19",
            "E22000056.robbery.E22000056.FY2018-19",
            "E22000056.all-crime.mutley.FY2018-19",
            "E22000056.all-crime.stonehouse.FY2018-19",
            "E22000056.all-crime.E22000056.2018-06");

    @Test
    void everythingReleased_printsWhatTheFullOnePrints() {
        Facts facts = totalsPublished(Published.facts().done());
        Assessment open = assemble(facts, Told.all(facts, Set.of()));
        Assessment full = new AssessmentAssembler().assemble(facts);
        assertThat(open.title()).isEqualTo(full.title() + ": public edition");
        assertThat(open.sections().get(0).id()).isEqualTo("about-this-edition");
        assertThat(section(open, "crime-and-incidents")).isEqualTo(section(full, "crime-and-incidents"));
        assertThat(section(open, "quick-facts")).isEqualTo(section(full, "quick-facts"));
        assertThat(text(open)).contains(Told.TABLE.certificate()).contains("Counts from 1 to 4 are hidden");
    }

    @Test
    void hiddenCount_hasNoRateChangeOrShareAndSaysWhy() {
        Facts facts = Published.facts().done();
        String open = text(assemble(facts, Told.all(facts, HIDDEN)));
        assertThat(open).contains("[c]");
        assertThat(open).doesNotContain("\"255\"").doesNotContain("\"2,147\"");
        assertThat(open)
                .as("the change of robbery would give its count away")
                .doesNotContain("9% (20)")
                .doesNotContain("increased by 9%");
        assertThat(open)
                .as("a hidden neighbourhood keeps its row")
                .contains("Mutley")
                .contains("Stonehouse");
    }

    @Test
    void nothingReleased_printsNoNumberOfAnyFigure() {
        Facts facts = Published.facts().done();
        Assessment open = assemble(facts, Releases.NOTHING);
        String document = text(open);
        facts.figures()
                .filter(figure -> figure.count() != null && figure.count() > 300)
                .forEach(figure ->
                        assertThat(document).doesNotContain("\"" + String.format("%,d", figure.count()) + "\""));
        assertThat(document).contains("Not released as they are now");
    }

    @Test
    void olderRelease_isNotPrintedAsThePresentFigure() {
        Facts facts = Published.facts().done();
        Figure robbery = facts.figure("robbery").orElseThrow();
        Releases releases = new Releases(
                List.of(new ReleasedCount(robbery.figure(), 99, 777L, true, false, Told.POLICY, Told.TABLE)));
        assertThat(text(assemble(facts, releases))).doesNotContain("777").doesNotContain("\"255\"");
    }

    @Test
    void roundedCounts_areNeverCombinedWithExactOnes() {
        Facts facts = Published.facts().done();
        Releases rounded = released(facts, figure -> (figure.count() + 2) / 5 * 5);
        String open = text(assemble(facts, rounded));
        assertThat(open).doesNotContain("23,729").doesNotContain("22,903").doesNotContain("826");
        assertThat(open).contains("23,730").contains("22,905").contains("825");
        assertThat(open).as("chance is said of counts alone").doesNotContain("within what chance alone can produce");
    }

    @Test
    void drift_isToldWithoutTheCount() {
        Facts facts = Published.facts().done();
        String full = text(new AssessmentAssembler().assemble(facts));
        String open = text(assemble(facts, Told.all(facts, Set.of())));
        assertThat(full).contains("because Arson reached 160, threshold 150.");
        assertThat(open).doesNotContain("reached 160").contains("because Arson reached the threshold 150.");
    }

    @Test
    void wordsThatStateNumbers_areLeftOut() {
        assertThat(List.of(
                        "12 people died in 2018/19",
                        "two homicides",
                        "There was one homicide in the year",
                        "5%",
                        "under 18 victims",
                        "over 300 crimes",
                        "999 calls"))
                .allMatch(ProtectedFacts::statesNumber);
        assertThat(List.of(
                        "Kept as a priority because of the national focus",
                        "Since 1 April 2018 section 17 applies",
                        "The years 2017/18 to 2018/19, and those under 18",
                        "{{figure:robbery.count}} crimes",
                        "One of the aims"))
                .noneMatch(ProtectedFacts::statesNumber);
        Facts facts = Published.facts().done();
        ListEntry entry = facts.listEntries().get(0).with("Because of 3 deaths.");
        Facts typed = Facts.about(facts.partnership(), facts.period())
                .listEntries(List.of(entry))
                .ratings(facts.ratings().stream()
                        .map(rating -> rating.with(new Rating.Priority("Seven cases were seen.")))
                        .toList())
                .done();
        assertThat(text(assemble(typed, Releases.NOTHING)))
                .doesNotContain("3 deaths")
                .doesNotContain("Seven cases")
                .contains(ProtectedFacts.LEFT_OUT);
    }

    /** Whatever a hidden count is, the document is the same: so nothing in it, charts included, can tell. */
    @RepeatedTest(30)
    void hiddenCounts_leaveNoTrace(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Facts facts = Published.facts().done();
        Set<String> hidden = facts.figures()
                .map(Figure::figure)
                .filter(figure -> random.nextInt(4) == 0)
                .collect(Collectors.toCollection(HashSet::new));
        Releases releases = Told.all(facts, hidden);
        byte[] document = DocumentJson.write(assemble(facts, releases));
        for (int other = 0; other < 3; other++) {
            Facts others = changed(facts, hidden, random);
            assertThat(DocumentJson.write(assemble(others, releases))).isEqualTo(document);
        }
    }

    /** The test above can fail: what the analysts read does change. */
    @Test
    void hiddenCounts_changeTheFullAssessment() {
        Facts facts = Published.facts().done();
        Facts others = changed(facts, HIDDEN, new Random(5));
        assertThat(text(new AssessmentAssembler().assemble(others)))
                .isNotEqualTo(text(new AssessmentAssembler().assemble(facts)));
    }

    @Test
    void summary_isWordForWordOfTheEdition() {
        Facts facts = Published.facts().done();
        Assessment open = assemble(facts, Told.all(facts, HIDDEN));
        Assessment summary = PublicSummary.of(open, "/v1/editions/x/public/html");
        assertThat(summary.title()).endsWith(": public summary");
        assertThat(summary.sections().stream().map(Section::id))
                .contains("about-this-summary", "key-facts", "trends", "neighbourhoods", "high-level-risks");
        summary.sections().stream().skip(1).forEach(section -> assertThat(section)
                .isEqualTo(section(open, section.id())));
    }

    /** The same facts with other counts in the hidden cells, and in everything crime-data made of them. */
    private static Facts changed(Facts facts, Set<String> hidden, Random random) {
        return Facts.about(facts.partnership(), facts.period())
                .figures(facts.figures()
                        .map(figure -> hidden.contains(figure.figure())
                                ? with(figure, Long.valueOf(1 + random.nextInt(1000)), random)
                                : hidden.contains(before(figure)) ? with(figure, figure.count(), random) : figure)
                        .toList())
                .ratings(facts.ratings())
                .listEntries(facts.listEntries())
                .profile(facts.profile())
                .cards(facts.cards())
                .done();
    }

    private static String before(Figure figure) {
        return figure.previous() == null
                ? ""
                : String.join(
                        ".",
                        "E22000056",
                        figure.indicator().id(),
                        figure.area().code(),
                        figure.previous().period());
    }

    /** The same facts, where everybody may be told of all totals. */
    private static Facts totalsPublished(Facts facts) {
        return Facts.about(facts.partnership(), facts.period())
                .figures(facts.figures()
                        .map(figure -> figure.reported() == null
                                ? figure
                                : with(
                                        figure,
                                        figure.count(),
                                        with(
                                                figure.reported(),
                                                figure.reported().value(),
                                                true)))
                        .toList())
                .ratings(facts.ratings())
                .listEntries(facts.listEntries())
                .profile(facts.profile())
                .cards(facts.cards())
                .done();
    }

    private static Reported with(Reported reported, BigDecimal value, Boolean published) {
        return new Reported(
                reported.measure(),
                reported.unit(),
                reported.per(),
                reported.status(),
                value,
                reported.lower(),
                reported.upper(),
                reported.code(),
                reported.confidence(),
                reported.previous(),
                reported.change(),
                reported.comparators(),
                reported.note(),
                published);
    }

    private static Figure with(Figure figure, Long count, Reported reported) {
        return new Figure(
                figure.figure(),
                figure.revision(),
                figure.partnership(),
                figure.indicator(),
                figure.area(),
                figure.period(),
                count,
                figure.previous(),
                figure.change(),
                figure.rate(),
                figure.completeness(),
                figure.sources(),
                figure.knownAt(),
                reported,
                null);
    }

    private static Figure with(Figure figure, Long count, Random random) {
        if (figure.reported() != null) {
            return with(figure, count, with(figure.reported(), BigDecimal.valueOf(random.nextInt(1000)), null));
        }
        if (count == null) {
            return figure;
        }
        Figure.Previous previous = figure.previous() == null
                ? null
                : new Figure.Previous(figure.previous().period(), random.nextInt(1000));
        return new Figure(
                figure.figure(),
                figure.revision(),
                figure.partnership(),
                figure.indicator(),
                figure.area(),
                figure.period(),
                count,
                previous,
                previous == null ? null : new Figure.Change(count - previous.count(), random.nextBoolean()),
                figure.rate(),
                figure.completeness(),
                figure.sources(),
                figure.knownAt(),
                null,
                null);
    }

    private static Releases released(Facts facts, ToLongFunction<Figure> printed) {
        return new Releases(facts.figures()
                .filter(Figure::known)
                .map(figure -> new ReleasedCount(
                        figure.figure(),
                        figure.revision(),
                        printed.applyAsLong(figure),
                        false,
                        false,
                        Told.POLICY,
                        Told.TABLE))
                .toList());
    }

    private static Assessment assemble(Facts facts, Releases releases) {
        Facts safe = ProtectedFacts.of(facts, releases, LastPublished.NOTHING);
        return PublicAssessment.of(safe, releases, new AssessmentAssembler()::assemble);
    }

    private static Section section(Assessment document, String id) {
        return document.sections().stream()
                .flatMap(section -> PublicSummary.find(section, id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Assessment document) {
        return new String(DocumentJson.write(document), StandardCharsets.UTF_8);
    }
}
