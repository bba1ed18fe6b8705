package uk.csp.reporting.crime;

import static uk.csp.reporting.facts.Facts.ALL_CRIME;
import static uk.csp.reporting.facts.Facts.ANTI_SOCIAL_BEHAVIOUR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.prose.Completeness;
import uk.csp.reporting.prose.Family;
import uk.csp.reporting.prose.Movement;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Sentences;
import uk.csp.reporting.prose.Term;

/** The numbers a reader takes away: all crime, its rate and change, anti-social behaviour and street drinking. */
final class KeyFacts {
    private final Facts facts;

    KeyFacts(Facts facts) {
        this.facts = facts;
    }

    Section section() {
        List<Block.Headline> headlines = new ArrayList<>();
        List<Text> bullets = new ArrayList<>();
        Optional<Figure> crime = facts.known(ALL_CRIME);
        crime.ifPresentOrElse(
                figure -> {
                    headlines.addAll(headlines(figure));
                    bullets.addAll(crimeBullets(figure));
                },
                () -> bullets.add(missing("crimes", ALL_CRIME)));
        facts.known(ANTI_SOCIAL_BEHAVIOUR)
                .ifPresentOrElse(
                        figure -> {
                            headlines.add(new Block.Headline(
                                    Text.of(Numbers.count(figure)), "anti-social behaviour incidents"));
                            bullets.add(antiSocialBehaviour(figure));
                            streetDrinking().ifPresent(bullets::add);
                        },
                        () -> bullets.add(missing("anti-social behaviour incidents", ANTI_SOCIAL_BEHAVIOUR)));
        List<Block> blocks = new ArrayList<>();
        if (!headlines.isEmpty()) {
            blocks.add(new Block.Headlines(headlines));
        }
        blocks.add(new Block.Bullets(bullets));
        return new Section("key-facts", "Key facts", blocks, List.of());
    }

    private Text missing(String what, String indicator) {
        Optional<Figure> figure = facts.figure(indicator);
        boolean confidential = figure.filter(Figure::confidential).isPresent();
        return Text.write()
                .words("The number of " + what + " is " + (confidential ? "confidential " : "not available "))
                .run(Numbers.missing(figure))
                .words(confidential ? "." : ": no figure was received.")
                .done();
    }

    private static List<Block.Headline> headlines(Figure crime) {
        List<Block.Headline> headlines = new ArrayList<>();
        headlines.add(new Block.Headline(Text.of(Numbers.count(crime)), "recorded crimes"));
        if (crime.hasRate()) {
            headlines.add(new Block.Headline(Text.of(Numbers.rate(crime, 0)), "crimes per 1,000 residents"));
        }
        Movement.of(crime)
                .filter(movement -> movement.difference() != 0)
                .flatMap(movement -> Numbers.percent(movement, 1)
                        .map(percent -> new Block.Headline(
                                Text.of(percent), (movement.rose() ? "more" : "fewer") + " crimes than a year before")))
                .ifPresent(headlines::add);
        return headlines;
    }

    private List<Text> crimeBullets(Figure crime) {
        Text.Writer text = Text.write()
                .run(Numbers.count(crime))
                .words(" " + Term.of(crime).noun(crime.count()));
        if (crime.hasRate()) {
            text.words(", or ").run(Numbers.rate(crime, 0)).words(" crimes per 1,000 resident population");
        }
        if (!crime.complete()) {
            text.words(" in the months received. Nothing was received for " + Completeness.missing(crime)
                    + ", so no rate and no change are given");
        }
        Completeness.probableGaps(crime)
                .ifPresent(gaps ->
                        text.words("; probably too few, because far fewer than expected were received for " + gaps));
        List<Text> bullets = new ArrayList<>(List.of(text.words(".").done()));
        Family.of(facts).flatMap(Family::againstMean).ifPresent(bullets::add);
        if (crime.complete()) {
            bullets.add(change(crime));
        }
        return bullets;
    }

    private Text change(Figure crime) {
        Optional<Movement> movement = Movement.of(crime);
        if (movement.isEmpty()) {
            return Text.words("The change from the previous 12 month period is not available " + Numbers.NOT_AVAILABLE
                    + whyNoChange(crime) + ".");
        }
        Text.Writer text = Text.write();
        if (movement.get().difference() == 0) {
            text.words("This is the same number as in the previous 12 month period (");
        } else {
            text.words(movement.get().rose() ? "This is an increase of " : "This is a decrease of ");
            Numbers.percent(movement.get(), 1)
                    .ifPresentOrElse(text::run, () -> text.run(Numbers.difference(movement.get())));
            text.words(" from the previous 12 month period (");
        }
        return text.run(Numbers.previousCount(facts, crime)).words(" crimes).").done();
    }

    private String whyNoChange(Figure crime) {
        Optional<String> gaps = Completeness.probableGaps(crime);
        if (gaps.isPresent()) {
            return ": " + gaps.get() + " is probably incomplete";
        }
        return facts.figure(ALL_CRIME, facts.period().previous().code())
                .filter(Figure::known)
                .flatMap(before -> before.complete()
                        ? Completeness.probableGaps(before).map(months -> ": " + months + " is probably incomplete")
                        : Optional.of(": nothing was received for " + Completeness.missing(before)))
                .orElse("");
    }

    private Text antiSocialBehaviour(Figure asb) {
        Text.Writer text = Text.write().run(Numbers.count(asb)).words(" anti-social behaviour incidents recorded");
        facts.known("street-drinking")
                .filter(street -> street.complete() && asb.complete() && asb.count() > 0)
                .ifPresent(street -> text.words(", of which ")
                        .run(Numbers.share(street, asb))
                        .words(" are related to street drinking"));
        return text.words(asb.complete() ? "." : " in the months received; " + Completeness.missing(asb) + " missing.")
                .done();
    }

    private Optional<Text> streetDrinking() {
        return facts.known("street-drinking").flatMap(Movement::of).map(movement -> Text.write()
                .words("Reported incidence of street drinking ")
                .text(
                        movement.difference() == 0
                                ? Text.words("did not change")
                                : Sentences.verb(movement, Term.of(movement.figure()), 0))
                .words(" compared with the previous year.")
                .done());
    }
}
