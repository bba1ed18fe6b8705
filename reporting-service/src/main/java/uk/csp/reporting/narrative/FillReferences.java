package uk.csp.reporting.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.narrative.Passage.Reference;
import uk.csp.reporting.narrative.Passage.Span;
import uk.csp.reporting.narrative.Passage.Words;
import uk.csp.reporting.narrative.Target.OfFigure;
import uk.csp.reporting.narrative.Target.OfPeriod;
import uk.csp.reporting.narrative.Target.OfRating;
import uk.csp.reporting.narrative.Target.OfSentence;
import uk.csp.reporting.prose.Completeness;
import uk.csp.reporting.prose.Decimals;
import uk.csp.reporting.prose.Movement;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Rounding;
import uk.csp.reporting.prose.Sentences;
import uk.csp.reporting.prose.Term;

/**
 * Puts the facts in place of references, printed and rounded as the tables print them, each with its origins. What is
 * not available is its code.
 */
public final class FillReferences {
    private static final Pattern REFERENCE = Pattern.compile("(?<!\\\\)\\{\\{([^{}\\n]*)}}");
    private static final Pattern CODE = Pattern.compile("\\[(?:x|c|z|low)]");

    private final Facts facts;
    private final Sentences sentences;

    public FillReferences(Facts facts) {
        this.facts = facts;
        this.sentences = new Sentences(facts);
    }

    public List<Block> blocks(Passage passage) {
        List<Block> blocks = new ArrayList<>();
        for (Passage.Part part : passage.parts()) {
            List<Text> lines = part.lines().stream().map(this::line).toList();
            blocks.add(part instanceof Passage.Bullets ? new Block.Bullets(lines) : new Block.Paragraph(lines.get(0)));
        }
        return blocks;
    }

    /** The whole passage in one line. */
    public Text text(Passage passage) {
        Text.Writer text = Text.write();
        String gap = "";
        for (Passage.Part part : passage.parts()) {
            for (List<Span> line : part.lines()) {
                text.words(gap).text(line(line));
                gap = " ";
            }
        }
        return text.done();
    }

    /** The text as it was written, line for line, with the facts in place of its references. */
    public String written(String text) {
        return written(text, (target, printed) -> printed);
    }

    String written(String text, BiFunction<Target, String, String> print) {
        return REFERENCE.matcher(text).replaceAll(reference -> {
            Target target = Target.parse(reference.group(1).strip());
            return Matcher.quoteReplacement(print.apply(target, fill(target).plain()));
        });
    }

    /** References of the passage that have no number now. */
    public List<Reference> unavailable(Passage passage) {
        return passage.references()
                .filter(reference -> fill(Target.parse(reference.written())).runs().stream()
                        .anyMatch(run -> CODE.matcher(run.text()).find()))
                .toList();
    }

    private Text line(List<Span> spans) {
        Text.Writer text = Text.write();
        for (Span span : spans) {
            Text said = span instanceof Reference reference
                    ? fill(Target.parse(reference.written()))
                    : Text.of(words((Words) span));
            said.runs().forEach(run -> text.run(span.strong() ? run.emphasised() : run));
        }
        return text.done();
    }

    private static Run words(Words words) {
        return words.link() == null ? Run.words(words.text()) : Run.link(words.text(), words.link());
    }

    Text fill(Target target) {
        if (target instanceof OfFigure wanted) {
            return held(wanted).map(figure -> figure(figure, wanted)).orElseGet(() -> Text.of(Numbers.notAvailable()));
        }
        if (target instanceof OfSentence wanted) {
            return facts.figure(wanted.indicator())
                    .map(figure -> sentences.change(
                            figure, Decimals.of(wanted.indicator()).percent()))
                    .orElseGet(() -> Text.of(Numbers.notAvailable()));
        }
        if (target instanceof OfRating wanted) {
            return rating(wanted);
        }
        if (target instanceof OfPeriod wanted) {
            return Text.words((wanted.before() ? facts.period().previous() : facts.period()).label());
        }
        return Text.of(Numbers.notAvailable());
    }

    private Optional<Figure> held(OfFigure wanted) {
        return wanted.before()
                ? facts.figure(wanted.indicator(), facts.period().previous().code())
                : facts.newest(wanted.indicator()).or(() -> facts.figure(wanted.indicator()));
    }

    private Text figure(Figure figure, OfFigure wanted) {
        Decimals decimals = Decimals.of(wanted.indicator());
        return switch (wanted.measure()) {
            case COUNT -> count(figure);
            case PREVIOUS_COUNT -> Text.of(previous(figure, wanted.before()));
            case CHANGE -> moved(figure, movement -> Text.of(Numbers.difference(movement)));
            case CHANGE_PERCENT -> moved(figure, movement -> Text.of(percent(movement, decimals.percent())));
            case SIGNED_CHANGE ->
                moved(figure, movement -> Text.of(Numbers.signedChange(movement, decimals.percent())));
            case DIRECTION -> moved(figure, FillReferences::direction);
            case CHANGED -> moved(figure, movement -> changed(movement, decimals.percent()));
            case RATE -> Text.of(Numbers.rate(figure, decimals.rate()));
            case SHARE_OF ->
                Text.of(held(new OfFigure(wanted.other(), wanted.before(), Measure.COUNT, null))
                        .map(whole -> Numbers.share(figure, whole))
                        .orElseGet(Numbers::notAvailable));
            case VALUE -> Text.of(figure.hasValue() ? Numbers.value(figure) : Numbers.count(figure));
            case COMPARATOR -> Text.of(comparator(figure, wanted.other()));
        };
    }

    /** The count of an incomplete period is one of the months received, and says so as the table does. */
    private static Text count(Figure figure) {
        Run count = Numbers.count(figure);
        return figure.known() && !figure.complete()
                ? Text.of(count, Run.words(" (" + Completeness.received(figure) + ")"))
                : Text.of(count);
    }

    private Run previous(Figure figure, boolean before) {
        if (!before) {
            return Numbers.previousCount(facts, figure);
        }
        return Movement.of(figure)
                .map(movement ->
                        Run.number(Rounding.print(movement.previous()), Numbers.origin(figure, "previous-count")))
                .orElseGet(Numbers::notAvailable);
    }

    private interface Said {
        Text of(Movement movement);
    }

    private static Text moved(Figure figure, Said said) {
        return Movement.of(figure).map(said::of).orElseGet(() -> Text.of(Numbers.missing(Optional.of(figure))));
    }

    private static Run percent(Movement movement, int decimals) {
        return Numbers.percent(movement, decimals)
                .orElseGet(() -> Run.words(movement.previous() == 0 ? Numbers.NOT_APPLICABLE : Numbers.BASE_TOO_LOW));
    }

    /** By name, code or kind of the place: england, e92000001, country. */
    private static Run comparator(Figure figure, String place) {
        return Optional.ofNullable(figure.reported()).stream()
                .flatMap(reported -> reported.comparators().stream())
                .filter(other -> Stream.of(slug(other.name()), slug(other.area()), other.kind())
                        .anyMatch(place::equals))
                .findFirst()
                .map(other -> other.value() == null
                        ? Run.words(other.code() == null ? Numbers.NOT_AVAILABLE : other.code())
                        : Numbers.value(figure, other))
                // Of a figure that is kept back, so are those it would be compared with.
                .orElseGet(() -> figure.hasValue() ? Numbers.notAvailable() : Run.words(figure.missingCode()));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static Text direction(Movement movement) {
        String word = movement.rose() ? "increased" : movement.fell() ? "fell" : "did not change";
        return Text.of(Run.number(word, Numbers.origin(movement.figure(), "direction")));
    }

    private static Text changed(Movement movement, int decimals) {
        return movement.difference() == 0
                ? direction(movement)
                : Sentences.verb(movement, Term.of(movement.figure()), decimals);
    }

    private Text rating(OfRating wanted) {
        Optional<Rating> rating = facts.ratings().stream()
                .filter(held -> held.threat().id().equals(wanted.threat()))
                .findFirst();
        if (wanted.label()) {
            return Text.words(rating.map(held -> held.threat().label()).orElse(Numbers.NOT_AVAILABLE));
        }
        Optional<String> agreed = rating.map(Rating::ratified).map(Rating.Outcome::band);
        Optional<String> indicated = rating.map(Rating::indicative).map(Rating.Outcome::band);
        return Text.words(
                agreed.or(() -> indicated.map(band -> band + " (indicative)")).orElse(Numbers.NOT_AVAILABLE));
    }
}
