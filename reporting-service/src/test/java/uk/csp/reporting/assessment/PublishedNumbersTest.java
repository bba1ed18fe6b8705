package uk.csp.reporting.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Printed;
import uk.csp.reporting.facts.Published;

/** Every number the published assessment prints of figures stands in the section that is its counterpart. */
class PublishedNumbersTest {
    private static final Assessment PUBLISHED =
            new AssessmentAssembler().assemble(Published.facts().done());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about-the-area | 263,100 274,300 20% 21% 12% 9% 18% 7% 19% 5% 3% 13,500 8% 79% 78% 60.7 59.4 63.4 63.8 28% 26%",
                "key-facts | 23,729 90 107.7 3.6% 22,903 8,838 10% 7%",
                "breakdown | 20% 13% 2%",
                "neighbourhoods | 3,755 508 2,147 214 708 206 1,025 173 475 161",
                "crime-trends | 3.6% 826 8% 11% 245 10% 347 792 69% 79 5% 511 9% 259 25% 252 70 21 19% 16 13.8 8.8 8.3",
                "crime-trends | 7% 352 329 652 724 20 13% 21% 4,642 12% 1,910 348 546 570 47.3 32.9 1.58% 1.26% 1.39%",
                "crime-trends | 529 22% 95 70% 2.0 49 40 206 254 48 19 25",
                "domestic-abuse-and-sexual-violence-key-statistics | 21% 4,642 12% 1,910 329 7% 129 39% 11% 72 34% 21",
                "drug-related-harm-key-statistics | 105 25% 5 19% 7 7.1 4.6 4.3 52 2 778 10%"
            })
    void printedNumbers_standInTheirSection(String section, String numbers) {
        String text = " " + text(Printed.section(PUBLISHED, section)) + " ";
        for (String number : numbers.split(" ")) {
            assertThat(text)
                    .as("%s in %s", number, section)
                    .containsPattern("(?<![\\d,.])" + Pattern.quote(number) + "(?![\\d%]|[,.]\\d)");
        }
    }

    @Test
    void statisticsOfTablesThatNeedARating_areThePublishedOnes() {
        FactsBuilder facts = Published.facts();
        assertThat(Published.statistics(facts, "alcohol-related-harm"))
                .contains(
                        "There were 3,320 dependent drinkers in 2018/19. That is 1.58% of adults, higher than in the"
                                + " South West (1.26%) and in England (1.39%).",
                        "Rate of alcohol-related hospital admissions: 546 per 100,000, lower than in England (570).",
                        "Alcohol-related crime increased by 12% (348 crimes), from 2,795 to 3,143. That is 13% of all"
                                + " recorded crime.",
                        "Street drinking decreased by 7% (65 incidents), from 926 to 861. That is 10% of all anti-social"
                                + " behaviour incidents.");
        assertThat(Published.statistics(facts, "hate-crime-and-prevent"))
                .contains(
                        "Hate crime increased by 22% (95 crimes), from 434 to 529.",
                        "Racist hate crime increased by 19% (56 crimes), from 293 to 349. That is 66% of all hate crime.",
                        "Transphobic hate crime increased by 15 crimes, from 12 to 27. That is 5% of all hate crime.");
        assertThat(Published.statistics(facts, "modern-slavery"))
                .containsExactly("There were 9 referrals to the National Referral Mechanism in 2018/19, as many as in"
                        + " 2017/18.");
    }

    @Test
    void everyPartnership_readsInPlainEnglish() throws IOException {
        for (var facts : List.of(Published.facts(), Published.publicFeeds(), new FactsBuilder("FY2018-19"))) {
            Assessment document = new AssessmentAssembler().assemble(facts.done());
            String text = document.sections().stream()
                    .map(section -> print(section, "#"))
                    .collect(Collectors.joining("\n"));
            Files.writeString(
                    Path.of("target", "assessment-" + document.figures().size() + ".txt"), text);
            assertThat(text)
                    .doesNotContainPattern("\\b1 (crimes|incidents|months)\\b")
                    .doesNotContainPattern("\\b(the|of|in|and) \\1\\b")
                    .doesNotContainPattern("  |\\.\\.| ,| \\.|null");
        }
    }

    private static String text(Section section) {
        return Stream.concat(
                        Printed.texts(section).stream(),
                        section.sections().stream().map(PublishedNumbersTest::text))
                .collect(Collectors.joining(" "));
    }

    private static String print(Section section, String level) {
        return Stream.of(
                        Stream.of(level + " " + section.title()),
                        section.blocks().stream()
                                .map(Block::texts)
                                .flatMap(List::stream)
                                .map(words -> "- " + words.plain()),
                        section.sections().stream().map(child -> print(child, level + "#")))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
