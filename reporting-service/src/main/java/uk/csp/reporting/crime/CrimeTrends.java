package uk.csp.reporting.crime;

import static uk.csp.reporting.facts.Facts.ALL_CRIME;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.prose.Movement;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Sentences;
import uk.csp.reporting.prose.Term;
import uk.csp.reporting.prose.Words;

/** What changed, in sentences: all crime, the largest rises and falls, then subject by subject. */
final class CrimeTrends {
    private static final int NAMED = 3;

    /** Subjects in the order of the published section; the public category speaks only where its parts are not known. */
    private static final List<Subject> SUBJECTS = List.of(
            new Subject(List.of("violence-with-injury", "violence-without-injury"), "violence-and-sexual-offences"),
            new Subject(List.of("possession-of-drugs", "trafficking-class-a", "trafficking-other-drugs"), "drugs"),
            new Subject(List.of("rape", "other-sexual-offences"), null),
            new Subject(List.of("robbery"), null),
            new Subject(List.of("burglary-residential", "burglary-commercial"), "burglary"),
            new Subject(List.of("theft-of-motor-vehicle", "theft-from-motor-vehicle"), "vehicle-crime"),
            new Subject(List.of("criminal-damage"), "criminal-damage-and-arson"),
            new Subject(List.of("anti-social-behaviour"), null),
            new Subject(List.of("domestic-abuse-crimes", "domestic-abuse-incidents"), null),
            new Subject(List.of("alcohol-related-crime"), null),
            new Subject(
                    List.of("hate-crime", "hate-racist", "hate-homophobic", "hate-disablist", "hate-transphobic"),
                    null),
            new Subject(List.of("possession-of-weapons"), null));

    private record Subject(List<String> indicators, String otherwise) {}

    private final Facts facts;
    private final CrimeTableLayout layout;
    private final Sentences sentences;

    CrimeTrends(Facts facts) {
        this.facts = facts;
        this.layout = CrimeTableLayout.of(facts);
        this.sentences = new Sentences(facts);
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        Optional<Movement> all = facts.known(ALL_CRIME).flatMap(Movement::of);
        List<Text> bullets = new ArrayList<>();
        all.map(this::overall).ifPresent(bullets::add);
        largest(Movement::rose, "The largest increases in number are in ").ifPresent(bullets::add);
        largest(Movement::fell, "The largest decreases in number are in ").ifPresent(bullets::add);
        List<List<Figure>> subjects = SUBJECTS.stream()
                .map(this::comparable)
                .filter(figures -> !figures.isEmpty())
                .toList();
        subjects.forEach(figures -> bullets.add(subject(figures)));
        Sentences.chance(subjects.stream().flatMap(List::stream)).ifPresent(bullets::add);
        if (all.isEmpty()) {
            blocks.add(
                    new Paragraph(Text.words("A comparison of " + facts.period().label() + " with "
                            + facts.period().previous().label() + " is not available " + Numbers.NOT_AVAILABLE
                            + " for recorded crime as a whole. The crime table says what is missing.")));
        }
        if (!bullets.isEmpty()) {
            blocks.add(new Bullets(bullets));
        }
        return new Section("crime-trends", "Crime trends", blocks, List.of());
    }

    private Text overall(Movement movement) {
        Text.Writer text = Text.write()
                .strong("Overall recorded crime")
                .words(" in " + facts.partnership().name() + " ");
        if (movement.difference() == 0) {
            text.words("did not change");
        } else {
            text.words(movement.rose() ? "increased by " : "decreased by ");
            Numbers.percent(movement, 1).ifPresent(percent -> text.run(percent).words(" or "));
            text.run(Numbers.difference(movement))
                    .words(" " + Term.of(movement.figure()).noun(movement.size()));
        }
        text.words(" in " + Words.twelveMonths(facts.period()) + " compared with the same period the previous year.");
        facts.figure(ALL_CRIME, facts.period().previous().code())
                .flatMap(Movement::of)
                .filter(before -> before.difference() != 0)
                .ifPresent(before -> followsOn(text, before));
        return text.done();
    }

    private void followsOn(Text.Writer text, Movement before) {
        Numbers.percent(before, 0).ifPresent(percent -> text.words(" This follows on from ")
                .words(before.rose() ? "an increase of " : "a decrease of ")
                .run(percent)
                .words(" in " + facts.period().previous().label() + "."));
    }

    /** Rows of the table that are no flags on others; ties in the order of the table. */
    private Optional<Text> largest(Predicate<Movement> direction, String opening) {
        List<Text> named = layout.lines().stream()
                .filter(line -> !line.indicator().equals(ALL_CRIME))
                .flatMap(line -> facts.known(line.indicator()).flatMap(Movement::of).stream())
                .filter(movement -> !movement.figure().indicator().overlay())
                .filter(direction)
                .sorted(Comparator.comparingLong(Movement::size).reversed())
                .limit(NAMED)
                .map(CrimeTrends::named)
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.write()
                        .words(opening)
                        .text(Words.listOf(named))
                        .words(".")
                        .done());
    }

    private static Text named(Movement movement) {
        Term term = Term.of(movement.figure());
        Text.Writer text = Text.write().strong(term.phrase()).words(" (");
        Numbers.percent(movement, 0).ifPresent(percent -> text.run(percent).words(", "));
        return text.run(Numbers.difference(movement))
                .words(" " + term.noun(movement.size()) + ")")
                .done();
    }

    /** Only what can be compared: counts alone stand in the table. */
    private List<Figure> comparable(Subject subject) {
        List<Figure> parts = comparable(subject.indicators().stream());
        return parts.isEmpty() ? comparable(Stream.ofNullable(subject.otherwise())) : parts;
    }

    private List<Figure> comparable(Stream<String> indicators) {
        return indicators
                .flatMap(id -> facts.known(id).filter(Figure::comparable).stream())
                .toList();
    }

    private Text subject(List<Figure> figures) {
        Text.Writer text = Text.write();
        for (Figure figure : figures) {
            text.words(figure == figures.get(0) ? "" : " ").text(sentences.change(figure, 0));
            share(figure).ifPresent(text::text);
        }
        return text.done();
    }

    private Optional<Text> share(Figure figure) {
        return facts.known(ALL_CRIME)
                .filter(all ->
                        figure.indicator().id().equals("alcohol-related-crime") && all.complete() && all.count() > 0)
                .map(all -> Text.write()
                        .words(" It is ")
                        .run(Numbers.share(figure, all))
                        .words(" of all recorded crime.")
                        .done());
    }
}
