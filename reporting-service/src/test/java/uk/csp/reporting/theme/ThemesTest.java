package uk.csp.reporting.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.document.Footnotes;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Printed;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.facts.Rating.Group;
import uk.csp.reporting.prose.Statements;

class ThemesTest {
    private static final Group THEME = new Group("vulnerability", "Vulnerability", 1);

    @Test
    void themeWithSeveralTables_hasASectionForEachWithItsCard() {
        Section theme = theme(new FactsBuilder("FY2018-19")
                .rating(rating("hate-crime", new Group("hate-crime-and-prevent", "Hate Crime and Prevent", 1)))
                .rating(rating("modern-slavery", new Group("modern-slavery", "Modern Slavery", 2)))
                .card(
                        "theme",
                        "modern-slavery",
                        "victimImpact: Abuse. / Lasting harm",
                        "communityImpact: Little known.",
                        "organisationalResponse: Capacity: few people. / A priority.",
                        "recommendation: Stay watchful.")
                .card("threat", "modern-slavery", "likelihood: Few. / Rising"));
        assertThat(theme.sections())
                .extracting(Section::id)
                .containsExactly("table-hate-crime-and-prevent", "table-modern-slavery");
        Section slavery = theme.sections().get(1);
        assertThat(slavery.sections())
                .extracting(Section::title)
                .containsExactly(
                        "Impact",
                        "Likelihood",
                        "Organisational response",
                        "Knowledge gaps",
                        "Recommendation",
                        "modern-slavery");
        assertThat(texts(slavery, 0))
                .containsExactly("Victim or subject: Abuse. Lasting harm.", "Community: Little known.");
        assertThat(texts(slavery, 1)).containsExactly("Not available [x]: nothing was written.");
        assertThat(texts(slavery, 2)).containsExactly("Capacity: few people.", "A priority.");
        assertThat(texts(slavery, 5)).containsExactly("likelihood: Few. Rising.");
        assertThat(texts(theme.sections().get(0), 0))
                .containsExactly("Not available [x]: partners have not written about this table yet.");
    }

    @Test
    void leadWords_areBoldAndEverythingElseStays() {
        assertThat(CardText.point("Costs to respond \u2013 high: in every agency.")
                        .runs())
                .containsExactly(Run.strong("Costs to respond:"), Run.words(" high: in every agency."));
        for (String plain : List.of(
                "Every week.",
                "Well-known and low-key.",
                "no lead: here",
                "A very long beginning that is no lead word at all: so it stays")) {
            assertThat(CardText.point(plain).runs()).containsExactly(Run.words(plain));
        }
    }

    @Test
    void keyStatistics_areNamedOnceAndOnlyWhenKnown() {
        FactsBuilder facts = new FactsBuilder("FY2018-19").years("arson", "Arson", 1, 2);
        assertThat(statistics(facts).of("anti-social-behaviour"))
                .extracting(text -> text.plain())
                .containsExactly(
                        "Arson increased by 1 crime, from 1 to 2.",
                        "The change in arson is of a size that can arise by chance.");
        assertThat(statistics(facts).of("somebody's own table")).isEmpty();
    }

    private static Statements statistics(FactsBuilder facts) {
        return new Statements(facts.done(), "/theme/key-statistics.csv");
    }

    private static List<String> texts(Section section, int part) {
        return Printed.texts(section.sections().get(part));
    }

    private static Section theme(FactsBuilder facts) {
        return new Themes(facts.done(), new Footnotes()).sections().get(0);
    }

    private static Rating rating(String id, Group card) {
        return new Rating(
                "E22000056.2018-19." + id,
                1,
                FactsBuilder.PLYMOUTH,
                new Rating.Cycle("2018-19", "2018/19"),
                new Rating.Threat(id, id, 1, true, THEME, card, null, null, null),
                new Rating.Model("csp-thematic", 1, "reconstruction"),
                new Rating.Outcome("High"),
                new Rating.Outcome("High"),
                null,
                List.of(),
                null);
    }
}
