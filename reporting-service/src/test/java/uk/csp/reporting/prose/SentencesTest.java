package uk.csp.reporting.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.ReportPeriod;

class SentencesTest {
    private static final ReportPeriod NOW = ReportPeriod.financialYear(2018);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "theft-of-motor-vehicle|115|194|Theft of a motor vehicle increased by 69% (79 crimes), from 115 to 194.",
                "theft-from-motor-vehicle|1009|757|Theft from a motor vehicle decreased by 25% (252 crimes), from 1,009 to 757.",
                "anti-social-behaviour|9349|8838|Anti-social behaviour decreased by 5% (511 incidents), from 9,349 to 8,838.",
                "robbery|235|235|Robbery did not change: 235 crimes in both years.",
                "robbery|1|1|Robbery did not change: 1 crime in both years.",
                "arson|0|0|Arson did not change: no crimes (0) in both years.",
                "hate-transphobic|12|40|Transphobic hate crime increased by 28 crimes, from 12 to 40.",
                "robbery|0|90|Robbery increased by 90 crimes, from 0 to 90.",
                "robbery|100|0|Robbery decreased by 100% (100 crimes), from 100 to 0.",
                "robbery|1000|1001|Robbery increased by less than 1% (1 crime), from 1,000 to 1,001.",
                "robbery|200|201|Robbery increased by 1% (1 crime), from 200 to 201."
            })
    void change_saysDirectionSizeAndCounts(String indicator, long before, long now, String sentence) {
        Facts facts = new FactsBuilder("FY2018-19")
                .years(indicator, Words.capital(indicator), before, now)
                .done();
        assertThat(sentence(facts, indicator)).isEqualTo(sentence);
    }

    @Test
    void chance_namesOnlyWhatMovedAndCouldBeChance() {
        Facts facts = new FactsBuilder("FY2018-19")
                .years("robbery", "Robbery", 235, 255)
                .years("rape", "Rape", 352, 329)
                .years("shoplifting", "Shoplifting", 1755, 1585)
                .years("arson", "Arson", 110, 110)
                .done();
        assertThat(Sentences.chance(Stream.of("robbery", "rape", "shoplifting", "arson")
                                .map(id -> facts.figure(id).orElseThrow()))
                        .map(Text::plain))
                .contains("The changes in robbery and rape are of a size that can arise by chance.");
        assertThat(Sentences.chance(Stream.of(facts.figure("shoplifting").orElseThrow())))
                .isEmpty();
    }

    @Test
    void change_ofIncompleteYear_isNotAvailable() {
        Facts facts = new FactsBuilder("FY2018-19")
                .incomplete("robbery", "Robbery", NOW, 17L, "2018-04", "2018-05", "2018-12")
                .done();
        assertThat(sentence(facts, "robbery"))
                .isEqualTo("Robbery: 17 crimes in the months received (April 2018 to May 2018 and December 2018"
                        + " missing); the change from 2017/18 is not available [x].");
    }

    @Test
    void change_ofNothingReceived_isNotZero() {
        Facts facts = new FactsBuilder("FY2018-19")
                .incomplete("robbery", "Robbery", NOW, null, "2018-04")
                .done();
        assertThat(sentence(facts, "robbery")).isEqualTo("Robbery: not available [x].");
    }

    private static String sentence(Facts facts, String indicator) {
        Text text = new Sentences(facts).change(facts.figure(indicator).orElseThrow(), 0);
        return text.plain();
    }
}
