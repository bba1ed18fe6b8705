package uk.csp.reporting.safe;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.reporting.facts.Card;
import uk.csp.reporting.facts.Explanation;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.LastPublished;
import uk.csp.reporting.facts.ListEntry;
import uk.csp.reporting.facts.Narrative;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.facts.Rating.Reason;
import uk.csp.reporting.narrative.TypedNumbers;

/**
 * The facts of an assessment as everybody may know them. The same assembler run over them gives the public edition, so
 * that every rate, change, sentence and chart in it derives from released counts. What is not named here is left out:
 * a new kind of fact is not public before somebody said how it is protected.
 */
public final class ProtectedFacts {
    /** A threshold as small as this would tell of a hidden count on which side of it the count lies. */
    private static final BigDecimal SMALLEST_THRESHOLD = BigDecimal.valueOf(20);

    static final String LEFT_OUT = "A note that states numbers is left out of the public edition.";

    private ProtectedFacts() {}

    /** @param lastPublished what was published before, as public editions */
    public static Facts of(Facts facts, Releases releases, LastPublished lastPublished) {
        return Facts.about(facts.partnership(), facts.period())
                .figures(new ProtectedFigures(facts, releases).all())
                .ratings(facts.ratings().stream().map(ProtectedFacts::rating).toList())
                .listEntries(facts.listEntries().stream()
                        .map(ProtectedFacts::listEntry)
                        .toList())
                .cards(facts.cards().stream().map(ProtectedFacts::card).toList())
                .profile(facts.profile())
                .narratives(facts.narratives().stream()
                        .map(narrative -> new Narrative(
                                narrative.section(),
                                narrative.placement(),
                                paragraphs(narrative.text()),
                                narrative.revision()))
                        .toList())
                .explanations(facts.explanations().stream()
                        .map(explanation -> new Explanation(
                                explanation.indicator(),
                                paragraphs(explanation.text()),
                                explanation.direction(),
                                explanation.figureRevision(),
                                explanation.revision()))
                        .toList())
                .plans(ProtectedPlans.of(facts.plans()))
                .views(facts.views())
                .lastPublished(lastPublished)
                .done();
    }

    private static Rating rating(Rating rating) {
        Rating safe =
                rating.priority() != null && statesNumber(rating.priority().reason())
                        ? rating.with(new Rating.Priority(LEFT_OUT))
                        : rating;
        return safe.drift() == null ? safe : safe.with(drift(safe.drift()));
    }

    private static Rating.Drift drift(Rating.Drift drift) {
        return new Rating.Drift(
                drift.from(),
                drift.to(),
                drift.because().stream()
                        .filter(ProtectedFacts::mayBeTold)
                        .map(reason -> Reason.inWords(
                                reason.figure() == null ? reason.sentence() : reason.sentenceWithoutCount()))
                        .toList());
    }

    private static boolean mayBeTold(Reason reason) {
        return reason.figure() == null
                ? !statesNumber(reason.sentence())
                : reason.sentenceWithoutCount() != null
                        && reason.threshold() != null
                        && reason.threshold().compareTo(SMALLEST_THRESHOLD) >= 0;
    }

    /** What people wrote, without the points that state numbers, and saying so. */
    private static Card card(Card card) {
        return card.with(card.sections().stream()
                .map(heading -> new Card.Heading(heading.section(), heading.label(), points(heading.points())))
                .toList());
    }

    private static List<String> points(List<String> points) {
        List<String> safe =
                points.stream().filter(point -> !statesNumber(point)).toList();
        return safe.size() == points.size()
                ? safe
                : Stream.concat(safe.stream(), Stream.of(LEFT_OUT)).toList();
    }

    /** Numbers that references bring in are safe: they come from the protected facts. */
    private static String paragraphs(String text) {
        return Stream.of(text.split("\\n\\s*\\n"))
                .map(paragraph -> statesNumber(paragraph) ? LEFT_OUT : paragraph)
                .collect(Collectors.joining("\n\n"));
    }

    private static ListEntry listEntry(ListEntry entry) {
        return statesNumber(entry.footnote()) ? entry.with(LEFT_OUT) : entry;
    }

    /** Nobody can tell which count a typed number gives away. */
    static boolean statesNumber(String words) {
        return words != null && !TypedNumbers.in(words).isEmpty();
    }
}
