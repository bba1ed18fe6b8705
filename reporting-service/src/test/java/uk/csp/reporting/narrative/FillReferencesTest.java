package uk.csp.reporting.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Run.Origin;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Figure.Period;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.facts.Reported;

class FillReferencesTest {
    private final Facts facts = Published.facts().done();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "figure:all-crime.count|23,729",
                "figure:all-crime.previous-count|22,903",
                "figure:all-crime.change|826",
                "figure:all-crime.change-percent|3.6%",
                "figure:all-crime.signed-change|+3.6% (826)",
                "figure:all-crime.changed|increased by 3.6% (826 crimes)",
                "figure:all-crime.direction|increased",
                "figure:all-crime.rate|90",
                "figure:all-crime.previous.count|22,903",
                "figure:all-crime.previous.change-percent|8.0%",
                "figure:all-crime.previous.previous-count|21,206",
                "figure:robbery.change-percent|9%",
                "figure:robbery.rate|1.0",
                "figure:anti-social-behaviour.direction|fell",
                "figure:anti-social-behaviour.changed|decreased by 5% (511 incidents)",
                "figure:street-drinking.share-of.anti-social-behaviour|10%",
                "figure:domestic-homicide.change-percent|[low]",
                "figure:road-collisions.count|[x]",
                "figure:robbery.comparator.england|[x]",
                "sentence:robbery|Robbery increased by 9% (20 crimes), from 235 to 255.",
                "rating:domestic-abuse.band|High",
                "rating:domestic-abuse.label|Domestic abuse",
                "period|2018/19",
                "period:previous|2017/18"
            })
    void reference_isPrintedAsInTheTables(String reference, String printed) {
        assertThat(new FillReferences(facts).fill(Target.parse(reference)).plain())
                .isEqualTo(printed);
    }

    @Test
    void everyMeasure_carriesItsOrigin() {
        for (Measure measure : Measure.values()) {
            if (measure == Measure.COMPARATOR) {
                continue;
            }
            String reference = "figure:robbery." + measure.word() + (measure.needsMore() ? ".all-crime" : "");
            List<Origin> origins = new FillReferences(facts)
                    .fill(Target.parse(reference)).runs().stream()
                            .flatMap(run -> run.origins().stream())
                            .toList();
            assertThat(origins)
                    .as(reference)
                    .isNotEmpty()
                    .extracting(Origin::figure)
                    .allMatch(figure -> figure.contains(".robbery.") || figure.contains(".all-crime."));
        }
    }

    @Test
    void totals_printWhatTheirSourceReports_hereAndElsewhere() {
        Period years = new Period("R36-2017-12", "months", "2015-01", "2017-12", "36 months to December 2017");
        Reported rate = FactsBuilder.reported(
                "rate",
                100_000,
                "exact",
                new BigDecimal("7.1"),
                null,
                null,
                null,
                List.of(
                        place("E92000001", "country", "England", new BigDecimal("4.3")),
                        place("E12000009", "region", "South West", null)));
        Reported range = FactsBuilder.reported(
                "count", 1, "range", null, new BigDecimal(4), new BigDecimal(16), null, List.of());
        FillReferences fill = new FillReferences(new FactsBuilder("FY2018-19")
                .reported("death-rate", "Deaths", years, "any", rate)
                .reported("referrals", "Referrals", years, "any", range)
                .done());
        assertThat(List.of("value", "comparator.england", "comparator.e92000001", "comparator.country"))
                .extracting(measure ->
                        fill.fill(Target.parse("figure:death-rate." + measure)).plain())
                .containsExactly("7.1 per 100,000", "4.3", "4.3", "4.3");
        assertThat(fill.fill(Target.parse("figure:death-rate.comparator.england"))
                        .runs()
                        .get(0)
                        .origins())
                .extracting(Origin::measure)
                .containsExactly("comparator-E92000001");
        assertThat(fill.fill(Target.parse("figure:death-rate.comparator.south-west"))
                        .plain())
                .isEqualTo("[x]");
        assertThat(fill.fill(Target.parse("figure:referrals.count")).plain()).isEqualTo("4 to 16");
        assertThat(fill.fill(Target.parse("figure:referrals.value")).plain()).isEqualTo("4 to 16");
    }

    @Test
    void whatIsWithheld_isItsCode() {
        Facts open = Published.facts().done();
        Facts kept = Facts.about(open.partnership(), open.period())
                .figures(open.ofBothPeriods()
                        .map(figure -> figure.withheld("[c]"))
                        .toList())
                .done();
        assertThat(List.of(
                        "count",
                        "rate",
                        "change",
                        "change-percent",
                        "direction",
                        "changed",
                        "share-of.all-crime",
                        "comparator.england"))
                .extracting(measure -> new FillReferences(kept)
                        .fill(Target.parse("figure:robbery." + measure))
                        .plain())
                .containsOnly("[c]");
    }

    private static Reported.Comparator place(String area, String kind, String name, BigDecimal value) {
        return new Reported.Comparator(
                area, kind, name, value == null ? "unavailable" : "exact", value, null, null, null);
    }

    @Test
    void blocks_keepBoldAndLineage() {
        List<Block> blocks = new FillReferences(facts)
                .blocks(Markdown.parse("**{{figure:robbery.count}}** robberies.\n\n- [Why](https://example.org)"));
        Run count = blocks.get(0).texts().get(0).runs().get(0);
        assertThat(count.text()).isEqualTo("255");
        assertThat(count.strong()).isTrue();
        assertThat(count.first().figure()).isEqualTo("E22000056.robbery.E22000056.FY2018-19");
        assertThat(((Block.Bullets) blocks.get(1)).items().get(0).runs().get(0).link())
                .isEqualTo("https://example.org");
    }

    @Test
    void incompleteCount_saysSo() {
        Facts open = Published.publicFeeds().done();
        FillReferences fill = new FillReferences(open);
        assertThat(fill.fill(Target.parse("figure:all-crime.previous.count")).plain())
                .isEqualTo("19,435 (11 months)");
        assertThat(fill.fill(Target.parse("figure:all-crime.change-percent")).plain())
                .isEqualTo("[x]");
        assertThat(fill.unavailable(Markdown.parse("{{figure:all-crime.count}} {{figure:all-crime.direction}}")))
                .extracting(Passage.Reference::written)
                .containsExactly("figure:all-crime.direction");
    }

    @Test
    void written_keepsLines() {
        assertThat(new FillReferences(facts).written("a\n- {{figure:robbery.count}} $1\n\\{{figure:robbery.count}}"))
                .isEqualTo("a\n- 255 $1\n\\{{figure:robbery.count}}");
    }

    @Test
    void unknownNames_areRefusedWithWhatIsNear() {
        CheckText check = new CheckText(KnownNames.of(facts, Set.of("robbery", "burglary")));
        String text = "{{figure:robery.count}}\n{{figure:robbery.persent}}\n{{rating:domestic-abus.band}}\n"
                + "{{figure:robbery.share-of.all-crimes}}\n{{nonsense}}\n{{figure:robbery.count\n[a](javascript:x)\n"
                + "ok {{sentence:robbery}} {{period:previous}} [a](https://a.org)\nbell\u0007";
        assertThat(check.faults(text))
                .extracting(CheckText.Fault::line, CheckText.Fault::code)
                .containsExactly(
                        tuple(1, "unknown-indicator"),
                        tuple(2, "unknown-measure"),
                        tuple(3, "unknown-threat"),
                        tuple(4, "unknown-indicator"),
                        tuple(5, "unreadable-reference"),
                        tuple(6, "unreadable-reference"),
                        tuple(7, "unsafe-link"),
                        tuple(9, "control-character"));
        assertThat(check.faults(text).stream().map(CheckText.Fault::detail).collect(Collectors.joining()))
                .contains("Did you mean robbery", "Did you mean domestic-abuse", "all-crime");
    }

    @Test
    void measures_haveTheNamesOfTheDocument() {
        assertThat(Arrays.stream(Measure.values()).map(Measure::word))
                .containsExactly(
                        "count",
                        "previous-count",
                        "change",
                        "change-percent",
                        "signed-change",
                        "direction",
                        "changed",
                        "rate",
                        "share-of",
                        "value",
                        "comparator");
    }
}
