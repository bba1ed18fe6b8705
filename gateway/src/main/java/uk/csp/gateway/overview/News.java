package uk.csp.gateway.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.csp.gateway.figures.Wording;
import uk.csp.gateway.live.LiveSummary;
import uk.csp.gateway.words.Dates;
import uk.csp.gateway.words.Labels;
import uk.csp.gateway.words.Periods;

/**
 * What happened since a person looked, in sentences.
 *
 * @param position for live.js, empty when it is not known
 */
record News(String title, List<Item> items, String position) {
    private static final int MOST = 5;

    /** One sentence and where it leads, null for nowhere. */
    record Item(String words, String address) {}

    static News unknown() {
        return new News("What changed cannot be told at the moment. The figures below are up to date.", List.of(), "");
    }

    static News first(String position) {
        return new News(
                "This is your first look at this page here. From now on it tells what changed since you last looked.",
                List.of(),
                position);
    }

    static News of(LiveSummary summary, Instant since, String partnership, String position) {
        List<Item> items = new ArrayList<>();
        String home = "/partnerships/" + partnership;
        summary.editions().forEach(edition -> items.add(edition(edition, home)));
        summary.ratings().stream().limit(MOST).forEach(change -> items.add(rating(change, home)));
        more(items, summary.ratings().size(), "ratings changed their band", home + "/risk");
        summary.submissions().stream().limit(MOST).forEach(feed -> items.add(submission(feed, home)));
        more(items, summary.submissions().size(), "feeds arrived", home + "/feeds");
        if (!summary.figures().isEmpty()) {
            items.add(figures(summary, home));
        }
        String when = Dates.moment(since);
        String title = items.isEmpty()
                ? "Nothing has changed since you last looked, on " + when + "."
                : "Since you last looked, on " + when + (summary.complete() ? ":" : ", at least:");
        return new News(title, items, position);
    }

    private static Item edition(LiveSummary.Edition edition, String home) {
        return new Item(
                "Edition " + edition.number() + " of the assessment for "
                        + (edition.periodLabel().isEmpty() ? Periods.period(edition.period()) : edition.periodLabel())
                        + (edition.withdrawn() ? " was taken back" : " was published"),
                home + "/assessment");
    }

    private static Item rating(LiveSummary.RatingChange change, String home) {
        String to = change.to() == null || change.to().band() == null
                ? "no band"
                : Bands.words(change.to().band());
        String from = change.from() == null || change.from().band() == null
                ? " is rated "
                : " went from " + Bands.words(change.from().band()) + " to ";
        return new Item(change.label() + from + to, home + "/risk/" + change.threat());
    }

    private static Item submission(LiveSummary.Submission feed, String home) {
        String supplier = feed.supplierName().isEmpty() ? Labels.plain(feed.supplier()) : feed.supplierName();
        return new Item(
                supplier + (feed.withdrawn() ? " took back " : " sent ") + Labels.plain(feed.dataset()) + ": "
                        + Wording.count((long) feed.figuresChanged()) + " figures changed",
                home + "/feeds");
    }

    private static Item figures(LiveSummary summary, String home) {
        String named = summary.figures().stream()
                .limit(3)
                .map(LiveSummary.FigureChanges::label)
                .collect(Collectors.joining(", "));
        int rest = summary.figures().size() - 3;
        return new Item(
                Wording.count((long) summary.figuresChanged()) + " figures have new values: " + named
                        + (rest > 0 ? " and " + rest + " more indicators" : ""),
                home + "/figures");
    }

    private static void more(List<Item> items, int all, String words, String address) {
        if (all > MOST) {
            items.add(new Item((all - MOST) + " more " + words, address));
        }
    }
}
