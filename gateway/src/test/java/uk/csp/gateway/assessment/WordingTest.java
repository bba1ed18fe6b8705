package uk.csp.gateway.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers in words, gaps with the page that closes them, and small Markdown. */
class WordingTest {
    private static final Place PLACE = new Place("E22000056", "FY2018-19");

    @Test
    void periods_areInWords() {
        assertThat(Wording.period("FY2018-19")).isEqualTo("2018/19");
        assertThat(Wording.period("R12-2019-03")).isEqualTo("Twelve months to March 2019");
        assertThat(Wording.plain("Missing: neighbourhoods, all-crime, FY2017-18."))
                .isEqualTo("Missing: neighbourhoods, all crime, 2017/18.");
    }

    @Test
    void texts_areNamedByWhatTheyAre() {
        assertThat(Wording.text("narrative", "crime-trends")).isEqualTo("Text of the section Crime trends");
        assertThat(Wording.text("profile", "/introduction/2")).isEqualTo("Profile of the partnership, Introduction, 3");
        assertThat(Wording.text("card", "theme/alcohol-related-harm/likelihood"))
                .isEqualTo("Card of Alcohol related harm, Likelihood");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/public-tables, #public-tables",
        "/v1/submissions, /partnerships/E22000056/feeds",
        "/v1/plans/E22000056, /partnerships/E22000056/plan",
        "/v1/community-views/E22000056, /partnerships/E22000056/plan",
        "/v1/cycles/E22000056.2018-19/ratification, /partnerships/E22000056/workshop",
        "/v1/assessments/E22000056/FY2018-19/explanations/robbery,"
                + " /partnerships/E22000056/assessment/texts/explanations/robbery?period=FY2018-19",
        "/v1/assessments/E22000056/FY2018-19/approvals, #approvals",
    })
    void whatIsMissing_leadsToThePageThatMendsIt(String api, String page) {
        assertThat(Mending.of(PLACE, "Missing.", api).address()).isEqualTo(page);
    }

    @Test
    void whatNoPageMends_hasNoLink() {
        assertThat(Mending.of(PLACE, "Areas.", "/v1/areas").address()).isNull();
        assertThat(Mending.of(PLACE, "Something.", null).address()).isNull();
    }

    @Test
    void markdown_becomesParagraphsBulletsAndBold() {
        assertThat(Printed.of("One\nline.\n\n- **Bold** word\n- a \\* star").blocks())
                .containsExactly(
                        new Printed.Block(false, List.of(List.of(new Printed.Run("One line.", false)))),
                        new Printed.Block(
                                true,
                                List.of(
                                        List.of(new Printed.Run("Bold", true), new Printed.Run(" word", false)),
                                        List.of(new Printed.Run("a * star", false)))));
        assertThat(Printed.of("").blocks()).isEmpty();
    }
}
