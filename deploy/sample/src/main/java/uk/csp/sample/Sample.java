package uk.csp.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plymouth from 2016/17 to 2018/19 as synthetic feeds: sent through the API they yield the tables of the published
 * assessment to the digit. The same seed gives the same bytes.
 */
public final class Sample {

    public static final String PARTNERSHIP = "E22000056";
    public static final String NAME = "Plymouth";
    public static final String CRIMES = "police-recorded-crime";
    public static final String INCIDENTS = "police-incidents";
    public static final String POLICE = "devon-and-cornwall-police";

    private static final long SEED = 20190331;

    private final long seed;

    public Sample() {
        this(SEED);
    }

    public Sample(long seed) {
        this.seed = seed;
    }

    public Catalogue catalogue() {
        return Catalogue.plymouth();
    }

    /** One feed per dataset and financial year, oldest first. */
    public List<SampleFeed> feeds() {
        return FinancialYear.ALL.stream()
                .flatMap(year -> Stream.of(CRIMES, INCIDENTS).map(dataset -> feed(year, dataset)))
                .toList();
    }

    /** What other bodies report as totals; send it when {@link #reportingAreas} is loaded. */
    public List<SampleTotals> totals() {
        return SampleTotals.all();
    }

    /** The places totals are reported for, as CSV. */
    public String reportingAreas() {
        return SampleTotals.reportingAreas();
    }

    /**
     * Adds {@code rows} records that the indicator counts to a month of the sample.
     *
     * @param indicator an indicator of the crime table or a category, such as {@code burglary-residential}
     * @throws IllegalArgumentException when nothing in the sample is counted by it
     */
    public SampleFeed feedRaising(String indicator, YearMonth month, int rows) {
        return new RaisedRecords(indicator, month, seed).feed(rows);
    }

    /** The request that opens the assessment cycle 2018/19. */
    public String cycle() {
        return Table.text("cycle-2018-19.json");
    }

    /** The criterion levels of the workshop of that cycle, for all its threats. */
    public String judgements() {
        return Table.text("judgements-2018-19.json");
    }

    /** Theme cards of that cycle: an array of kind, subject and card. */
    public String cards() {
        return Table.text("cards-2018-19.json");
    }

    /** The bands the assessment printed for that cycle's threats, for a cycle without scores. */
    public String printedRatings() {
        return Table.text("printed-ratings-2018-19.json");
    }

    /** The partnership's own facts for its report. */
    public String profile() {
        return Table.text("profile.json");
    }

    /** The partnership's plans: the last one, and the one proposed. */
    public String plans() {
        return Table.text("plans.json");
    }

    /** What people told the partnership for the assessment 2018/19: an array of community views. */
    public String communityViews() {
        return Table.text("community-views-2018-19.json");
    }

    /** What the partnership writes into sections of the assessment: an array of section, placement and text. */
    public String narratives() {
        return Table.text("narratives-2018-19.json");
    }

    /** Why it says the figures changed: an array of indicator and text. */
    public String explanations() {
        return Table.text("explanations-2018-19.json");
    }

    private SampleFeed feed(FinancialYear year, String dataset) {
        return new SampleFeed(
                dataset, year.period(), "replace", YearOfRecords.size(year, dataset), () -> new YearOfRecords(
                                year, dataset, seed)
                        .records()
                        .iterator());
    }
}
