package uk.csp.gateway.overview;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import uk.csp.gateway.figures.ComparisonAnswer;
import uk.csp.gateway.figures.FigureAnswer;
import uk.csp.gateway.figures.Wording;
import uk.csp.gateway.words.Dates;
import uk.csp.gateway.words.Labels;
import uk.csp.gateway.words.Periods;

/** The tiles, each from what it is about; what nobody knows makes no tile. */
final class Facts {
    private static final int HIGHEST = 3;
    private static final String PLAIN = "plain";

    private final String home;
    private final List<Fact> facts = new ArrayList<>();

    Facts(String partnership) {
        this.home = "/partnerships/" + partnership;
    }

    List<Fact> all() {
        return List.copyOf(facts);
    }

    void crime(FigureAnswer year) {
        String rate = year.rate() == null ? "" : Wording.rate(year.rate());
        add(
                "All crime, " + Periods.period(year.period().code()),
                Wording.count(year.count()),
                year.isComplete() ? rate : Wording.incompleteness(year.completeness()),
                year.isComplete() ? PLAIN : "warning",
                "/figures/all-crime",
                "All crime");
        if (year.change() != null && year.change().percent() != null) {
            add(
                    "Change on the year before",
                    Wording.change(year.change()),
                    Wording.significance(year.change().significant()),
                    PLAIN,
                    "/figures/all-crime?period=" + year.period().code(),
                    "Months and limits");
        }
    }

    /** The one furthest above the mean of similar places and the one furthest below it. */
    void compared(List<ComparisonAnswer> comparisons, List<CrimeRow> rows) {
        Comparator<ComparisonAnswer> order =
                Comparator.comparing(comparison -> comparison.own().percentFromMean());
        if (comparisons.size() == 1) {
            ComparisonAnswer only = comparisons.get(0);
            against("Against similar areas", only, rows);
            return;
        }
        comparisons.stream()
                .max(order)
                .ifPresent(comparison -> against("Highest against similar areas", comparison, rows));
        comparisons.stream()
                .min(order)
                .ifPresent(comparison -> against("Lowest against similar areas", comparison, rows));
    }

    private void against(String title, ComparisonAnswer comparison, List<CrimeRow> rows) {
        String name = rows.stream()
                .filter(row -> row.indicator().equals(comparison.indicator()))
                .map(CrimeRow::label)
                .findFirst()
                .orElse(Labels.plain(comparison.indicator().replace("-rate", "")));
        String label = name + ": " + Wording.rateValue(comparison.own().rate());
        ComparisonAnswer.Own own = comparison.own();
        boolean above = own.percentFromMean().signum() > 0;
        String distance =
                Wording.decimal(own.percentFromMean().abs()) + "% " + (above ? "above" : "below") + " their mean";
        add(
                title,
                label,
                distance + ". Rank " + own.rank() + " of " + own.of() + ", 1 being the lowest",
                above ? "warning" : "calm",
                "/figures/" + comparison.indicator(),
                "Similar areas");
    }

    void risks(List<RiskAnswer.Rating> ratings, String cycle) {
        List<RiskAnswer.Rating> scored = ratings.stream()
                .filter(rating -> rating.score() != null && rating.score().band() != null)
                .sorted(Comparator.comparing((RiskAnswer.Rating rating) ->
                                Bands.height(rating.score().band()))
                        .thenComparing(rating -> rating.score().score())
                        .reversed())
                .toList();
        if (scored.isEmpty()) {
            return;
        }
        String band = scored.get(0).score().band();
        List<RiskAnswer.Rating> top = scored.stream()
                .filter(rating -> rating.score().band().equals(band))
                .toList();
        String names = top.stream()
                .limit(HIGHEST)
                .map(rating -> rating.threat().label())
                .collect(Collectors.joining("; "));
        int rest = top.size() - HIGHEST;
        add(
                "Highest risks, " + cycle,
                top.size() + (top.size() == 1 ? " threat is " : " threats are ") + Bands.words(band),
                names + (rest > 0 ? "; and " + rest + " more" : ""),
                PLAIN,
                "/risk",
                "Risk matrix");
    }

    void drifts(int drifted) {
        add(
                "Drift",
                drifted == 0 ? "None" : drifted + (drifted == 1 ? " threat" : " threats"),
                drifted == 0
                        ? "Every rating is where people agreed it"
                        : "Figures have left what people agreed: see below",
                drifted == 0 ? "calm" : "warning",
                "/risk",
                "Risk matrix");
    }

    void feeds(List<FeedAnswer.Return> returns) {
        if (returns.isEmpty()) {
            return;
        }
        List<FeedAnswer.Return> overdue =
                returns.stream().filter(one -> one.state().equals("missing")).toList();
        FeedAnswer.Return next = returns.stream()
                .filter(one -> one.state().equals("awaited") && one.due() != null)
                .min(Comparator.comparing(FeedAnswer.Return::due))
                .orElse(null);
        String words = next == null
                ? "of the last year’s quarters"
                : "Next: " + next.datasetName() + ", due "
                        + Dates.day(next.due().atTime(12, 0).toInstant(ZoneOffset.UTC));
        add(
                "Statutory returns",
                overdue.isEmpty() ? "None overdue" : overdue.size() + " overdue",
                words,
                overdue.isEmpty() ? "calm" : "warning",
                "/feeds",
                "Feeds");
    }

    private void add(String title, String value, String words, String tone, String path, String linkWords) {
        facts.add(new Fact(title, value, words, tone, home + path, linkWords));
    }
}
