package uk.csp.reporting.crime;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.csp.reporting.assessment.AssessmentAssembler;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.FactsBuilder;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.Printed;
import uk.csp.reporting.facts.Published;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.reporting.facts.Reported.Comparator;
import uk.csp.reporting.prose.Family;

/** Quick facts and crime trends against what the published assessment says in words. */
class CrimeSectionsTest {
    private final Assessment published = assemble(Published.facts());
    private final Assessment open = assemble(Published.publicFeeds());

    @Test
    void keyFacts_areThePublishedOnes() {
        assertThat(texts(published, "key-facts"))
                .contains(
                        "23,729 crimes, or 90 crimes per 1,000 resident population.",
                        "This is an increase of 3.6% from the previous 12 month period (22,903 crimes).",
                        "8,838 anti-social behaviour incidents recorded, of which 10% are related to street drinking.",
                        "Reported incidence of street drinking decreased by 7% (65 incidents) compared with the"
                                + " previous year.");
    }

    @Test
    void overlays_areThePublishedShares() {
        assertThat(texts(published, "breakdown"))
                .contains(
                        "20% domestic abuse (excluding incidents that are not crimes)",
                        "13% alcohol-related", "2% hate crime");
    }

    @Test
    void neighbourhoods_areThePublishedFiveAndTheExtremesInWords() {
        assertThat(Printed.rows(Printed.table(published, "neighbourhood-table")))
                .containsExactly(
                        List.of("City Centre", "3,755", "508"),
                        List.of("Stonehouse", "2,147", "214"),
                        List.of("Mutley", "708", "206"),
                        List.of("East End", "1,025", "173"),
                        List.of("Morice Town", "475", "161"));
        assertThat(texts(published, "neighbourhoods"))
                .contains("In 2018/19 the rate of crime is highest in the City Centre neighbourhood, followed by"
                        + " Stonehouse and Mutley. The neighbourhoods with the lowest rate of crime are Colebrook &"
                        + " Newnham and Elburton & Dunstone.");
        assertThat(Printed.table(published, "all-neighbourhoods-table").rows()).hasSize(8);
    }

    @Test
    void trend_countsTheYearsThatMovedTheSameWay() {
        assertThat(texts(published, "trends"))
                .contains("The level of recorded crime has increased year on year for the past two years.");
        ReportPeriod now = ReportPeriod.financialYear(2018);
        Assessment mixed = assemble(new FactsBuilder("FY2018-19")
                .year("all-crime", "All Crime", now, 90, 100L)
                .year("all-crime", "All Crime", now.previous(), 100, 80L)
                .month("all-crime", "2019-03", 7));
        assertThat(texts(mixed, "trends"))
                .anyMatch(text -> text.startsWith(
                        "The level of recorded crime decreased compared with 2017/18, after an increase before that."));
    }

    @Test
    void seasonality_leavesOutYearsWithAGap() {
        assertThat(texts(published, "seasonality").get(0))
                .startsWith("Recorded crime is highest in July (2,035 crimes) and lowest in February (1,696 crimes)."
                        + " There is a light seasonal pattern, with higher numbers in summer. There"
                        + " are smaller peaks in October and December.")
                .endsWith("based on a three year average (2016/17, 2017/18 and 2018/19).");
        assertThat(texts(open, "seasonality").get(0))
                .endsWith("This is one year (2018/19), which shows that year rather than a pattern.");
    }

    @Test
    void seasonality_namesAllMonthsOfATie() {
        FactsBuilder facts = new FactsBuilder("FY2018-19");
        ReportPeriod.financialYear(2018)
                .months()
                .forEach(month -> facts.month(
                        "all-crime", month.toString(), List.of(7, 8).contains(month.getMonthValue()) ? 9 : 5));
        assertThat(texts(assemble(facts), "seasonality").get(0))
                .startsWith("Recorded crime is highest in July and August (9 crimes each) and lowest in April, May,");
    }

    @Test
    void crimeTrends_sayWhatThePublishedSectionSays() {
        assertThat(texts(published, "crime-trends"))
                .contains(
                        "Overall recorded crime in Plymouth increased by 3.6% or 826 crimes in the 12 months to the end"
                                + " of March 2019 compared with the same period the previous year. This follows on"
                                + " from an increase of 8% in 2017/18.",
                        "The largest increases in number are in violence without injury (10%, 347 crimes), violence"
                                + " with injury (11%, 245 crimes) and public order (6%, 91 crimes).",
                        "The largest decreases in number are in anti-social behaviour (5%, 511 incidents), domestic"
                                + " abuse incidents (12%, 268 incidents) and criminal damage (9%, 259 crimes).")
                .anyMatch(text -> text.contains("increased by 19% (16 crimes), from 85 to 101"))
                .anyMatch(text -> text.contains("Hate crime increased by 22% (95 crimes), from 434 to 529."));
    }

    @Test
    void publicFeeds_saysOnceThatNothingCanBeCompared() {
        assertThat(texts(open, "crime-trends"))
                .containsExactly("A comparison of 2018/19 with 2017/18 is not available [x] for recorded crime as a"
                        + " whole. The crime table says what is missing.");
        assertThat(texts(open, "key-facts"))
                .contains("The change from the previous 12 month period is not available [x]: nothing was received for"
                        + " December 2017.");
        assertThat(texts(open, "trends"))
                .anyMatch(text -> text.contains("Nothing was received for December 2017; the line is broken there"));
    }

    @Test
    void probableGaps_areNamedLikeMissingMonths() {
        Figure figure = Published.facts().done().figure("all-crime").orElseThrow();
        Assessment document = new AssessmentAssembler()
                .assemble(Facts.about(FactsBuilder.PLYMOUTH, ReportPeriod.financialYear(2018))
                        .figures(List.of(FactsBuilder.withProbableGap(figure, "2018-12")))
                        .done());
        assertThat(texts(document, "key-facts"))
                .contains(
                        "23,729 crimes, or 90 crimes per 1,000 resident population; probably too few, because far"
                                + " fewer than expected were received for December 2018.",
                        "The change from the previous 12 month period is not available [x]: December 2018 is probably"
                                + " incomplete.");
        assertThat(texts(document, "crime-and-incidents"))
                .contains("2018/19 is probably incomplete: far fewer than expected were received for December 2018, so"
                        + " these counts may be too low and no change is given.");
        assertThat(texts(document, "sources"))
                .contains("Probably incomplete: far fewer than expected for December 2018");
    }

    @Test
    void nothingAtAll_isSaidAndNotInvented() {
        Assessment empty = assemble(new FactsBuilder("FY2018-19"));
        assertThat(texts(empty, "key-facts"))
                .containsExactly(
                        "The number of crimes is not available [x]: no figure was received.",
                        "The number of anti-social behaviour incidents is not available [x]: no figure was received.");
        assertThat(texts(empty, "neighbourhoods")).containsExactly("Rates by neighbourhood are not available [x].");
    }

    @Test
    void family_isNamedWithDirectionRankAndTies() {
        assertThat(texts(published, "key-facts"))
                .contains("The rate of crime is below the mean of the most similar family (107.7 crimes per 1,000;"
                        + " Most similar family of Plymouth, 2018/19).");
        assertThat(rank("88", "89.5", "90", "100", "107.2"))
                .isEqualTo("Of the 6 members of the family that report, Plymouth has the third lowest rate of crime,"
                        + " the same as City 3.");
        assertThat(rank("88", "80", "70"))
                .isEqualTo("Of the 4 members of the family that report, Plymouth has the" + " highest rate of crime.");
        assertThat(Family.of(new FactsBuilder("FY2018-19").done())).isEmpty();
    }

    private static String rank(String... others) {
        List<Comparator> members = IntStream.range(0, others.length)
                .mapToObj(i -> new Comparator(
                        "m" + i,
                        "partnership",
                        "City " + (i + 1),
                        "exact",
                        new BigDecimal(others[i]),
                        null,
                        null,
                        null))
                .toList();
        Facts facts = new FactsBuilder("FY2018-19")
                .reported(
                        "all-crime-rate",
                        "All crime",
                        FactsBuilder.period(ReportPeriod.financialYear(2018)),
                        "most-similar-family",
                        FactsBuilder.reported("rate", 1000, "exact", new BigDecimal("90.0"), null, null, null, members))
                .done();
        return Family.of(facts)
                .flatMap(family -> family.rank("Plymouth"))
                .orElseThrow()
                .plain();
    }

    @Test
    void withheldNumbers_areCodesAndNothingIsComputedFromThem() {
        Facts exact = Published.facts().done();
        Stream<Figure> hidden = Stream.concat(
                        Stream.of("robbery", "bicycle-theft", "rape")
                                .map(id -> exact.figure(id).orElseThrow()),
                        exact.neighbourhoods("all-crime")
                                .filter(f -> f.area().name().equals("City Centre")))
                .map(figure -> figure.withheld("[c]"));
        Stream<Figure> told =
                Stream.of("all-crime", "burglary").map(id -> exact.figure(id).orElseThrow());
        Assessment document = new AssessmentAssembler()
                .assemble(Facts.about(exact.partnership(), exact.period())
                        .figures(Stream.concat(hidden, told).toList())
                        .done());
        assertThat(Printed.rows(Printed.table(document, "crime-table")))
                .contains(List.of("Robbery", "[x]", "[c]", "[c]", "[c]"), List.of("Rape", "[x]", "[c]", "[c]", "[c]"));
        assertThat(Printed.rows(Printed.table(document, "breakdown-table")))
                .contains(List.of("Bicycle theft", "[c]", "[c]"))
                .noneMatch(row -> row.get(0).equals("Not told apart here"));
        assertThat(Printed.rows(Printed.table(document, "all-neighbourhoods-table")))
                .containsExactly(List.of("City Centre", "[c]", "[c]"));
    }

    private static Assessment assemble(FactsBuilder facts) {
        return new AssessmentAssembler().assemble(facts.done());
    }

    private static List<String> texts(Assessment assessment, String section) {
        return Printed.texts(Printed.section(assessment, section));
    }
}
