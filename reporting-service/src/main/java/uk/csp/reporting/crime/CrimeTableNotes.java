package uk.csp.reporting.crime;

import static uk.csp.reporting.facts.Facts.ALL_CRIME;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.prose.Completeness;
import uk.csp.reporting.prose.Movement;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Rounding;
import uk.csp.reporting.prose.Words;

/** What a reader must know to read the crime table right: bases of rates, overlays, gaps, chance, one known slip. */
final class CrimeTableNotes {
    private final Facts facts;
    private final CrimeTableLayout layout;
    private final List<Figure> figures;

    CrimeTableNotes(Facts facts, CrimeTableLayout layout) {
        this.facts = facts;
        this.layout = layout;
        this.figures = layout.lines().stream()
                .flatMap(line -> facts.known(line.indicator()).stream())
                .toList();
    }

    List<Text> notes() {
        List<Text> notes = new ArrayList<>();
        denominators().forEach(notes::add);
        overlays().ifPresent(notes::add);
        trafficking().ifPresent(notes::add);
        notes.addAll(Completeness.notes(figures.stream(), figures.size()));
        List<Figure> before = layout.lines().stream()
                .flatMap(line ->
                        facts.figure(line.indicator(), facts.period().previous().code()).stream())
                .toList();
        notes.addAll(Completeness.notes(before.stream(), before.size()));
        chance().ifPresent(notes::add);
        absent().ifPresent(notes::add);
        return notes;
    }

    private Stream<Text> denominators() {
        Optional<String> usual = facts.known(ALL_CRIME)
                .filter(Figure::hasRate)
                .map(figure -> figure.rate().denominator().group());
        Map<String, List<Figure>> byGroup = figures.stream()
                .filter(Figure::hasRate)
                .collect(Collectors.groupingBy(
                        figure -> figure.rate().denominator().group(), TreeMap::new, Collectors.toList()));
        return byGroup.entrySet().stream()
                .sorted((a, b) ->
                        Boolean.compare(usual.equals(Optional.of(b.getKey())), usual.equals(Optional.of(a.getKey()))))
                .map(group -> denominator(group.getValue(), usual.equals(Optional.of(group.getKey()))));
    }

    private static Text denominator(List<Figure> rows, boolean usual) {
        Figure first = rows.get(0);
        Figure.Denominator base = first.rate().denominator();
        String who = usual
                ? "Rates"
                : "Rates of "
                        + Words.list(rows.stream()
                                .map(figure -> figure.indicator().label())
                                .toList());
        return Text.write()
                .words(who + " are per " + Rounding.print(first.rate().per()) + " of the population (" + base.label()
                        + ": ")
                .run(Run.number(Rounding.print(base.value()), Numbers.origin(first, "denominator")))
                .words(", " + base.vintage() + ").")
                .done();
    }

    private Optional<Text> overlays() {
        List<String> overlays = figures.stream()
                .filter(figure -> figure.indicator().overlay())
                .map(figure -> figure.indicator().label())
                .toList();
        return overlays.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.words(Words.list(overlays)
                        + " are flags on crimes of any type: they cross the other rows and are not added to them."
                        + " Not every type has a row, so the rows do not add up to All Crime."));
    }

    private Optional<Text> trafficking() {
        Optional<Figure> all =
                layout.detailed() ? facts.known("drug-trafficking").filter(Figure::hasRate) : Optional.empty();
        Optional<Figure> classA = facts.known("trafficking-class-a").filter(Figure::hasRate);
        return all.flatMap(total -> classA.map(part -> Text.write()
                .words("The rate of " + total.indicator().label() + " is of all ")
                .run(Numbers.count(total))
                .words(" offences. The ")
                .run(Numbers.count(part))
                .words(" offences with Class A drugs alone give ")
                .run(Numbers.rate(part, 1))
                .words("; a table that prints that rate in this row has counted Class A drugs only.")
                .done()));
    }

    private Optional<Text> chance() {
        List<String> rows = figures.stream()
                .filter(figure ->
                        Movement.of(figure).filter(Movement::mayBeChance).isPresent())
                .map(figure -> figure.indicator().label())
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.words("The change is within what chance alone can produce (Poisson, 5% level) for "
                        + Words.list(rows) + "."));
    }

    private Optional<Text> absent() {
        return layout.detailed()
                ? Optional.empty()
                : Optional.of(Text.words("The street-level files published on data.police.uk do not tell these types"
                        + " apart, so they are not available " + Numbers.NOT_AVAILABLE + ": "
                        + Words.list(CrimeTableLayout.absentFromPublicFiles()) + "."));
    }
}
