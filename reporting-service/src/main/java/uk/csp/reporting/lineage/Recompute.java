package uk.csp.reporting.lineage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Lineage;
import uk.csp.reporting.document.Lineage.Printed;
import uk.csp.reporting.document.Run.Origin;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.prose.Movement;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Rounding;

/**
 * Computes the printed numbers of a document again from the figures it names, at the revisions it names, and compares.
 * Reads nothing else of the document but what each number says it comes from.
 */
public final class Recompute {
    private static final int MOST_DECIMALS = 2;

    /** How a number stands: as printed, otherwise, or made of more than its figures (a rank, a limit, a path). */
    public enum Verdict {
        SAME,
        DIFFERS,
        NOT_ALONE
    }

    /** @param computed what comes out instead; null unless it differs */
    public record Checked(Printed printed, Verdict verdict, String computed) {}

    private final Map<String, Figure> figures = new HashMap<>();

    public Recompute(Collection<Figure> kept) {
        kept.forEach(figure -> figures.put(figure.figure() + "@" + figure.revision(), figure));
    }

    public List<Checked> of(Assessment document) {
        List<Printed> printed = Lineage.of(document.sections());
        return printed.stream().map(number -> check(number, printed)).toList();
    }

    private Checked check(Printed number, List<Printed> all) {
        if (number.origins().stream().anyMatch(origin -> !isAlone(origin.measure()))) {
            return new Checked(number, Verdict.NOT_ALONE, null);
        }
        Optional<Origin> unknown = number.origins().stream()
                .filter(origin -> figure(origin) == null)
                .findFirst();
        if (unknown.isPresent()) {
            return new Checked(
                    number,
                    Verdict.DIFFERS,
                    "no figure " + unknown.get().figure() + " at revision "
                            + unknown.get().revision());
        }
        List<String> candidates = candidates(number, all).distinct().toList();
        return candidates.contains(number.text())
                ? new Checked(number, Verdict.SAME, null)
                : new Checked(number, Verdict.DIFFERS, String.join(" or ", candidates));
    }

    private static boolean isAlone(String measure) {
        return measure.startsWith("comparator-")
                || List.of(
                                "count",
                                "previous-count",
                                "change",
                                "percent-change",
                                "rate",
                                "share",
                                "average",
                                "remainder",
                                "denominator",
                                "reported",
                                "withheld")
                        .contains(measure);
    }

    /** What the number may say: the same to whole numbers and to each decimal that is printed anywhere. */
    private Stream<String> candidates(Printed number, List<Printed> all) {
        List<Origin> origins = number.origins();
        Figure first = figure(origins.get(0));
        return switch (origins.get(0).measure()) {
            case "count" -> origins.size() == 1 ? count(first) : counts(origins);
            case "previous-count" ->
                Stream.ofNullable(first.previous()).map(previous -> Rounding.print(previous.count()));
            case "change" -> Movement.of(first).map(Numbers::difference).map(run -> run.text()).stream();
            case "percent-change" -> Movement.of(first).stream().flatMap(movement -> change(movement, origins.size()));
            case "rate" ->
                decimals().mapToObj(places -> Numbers.rate(first, places).text());
            case "share" ->
                Stream.of(Numbers.share(first, figure(origins.get(1))).text());
            case "average" -> Stream.of(Rounding.print(Rounding.average(sum(origins), origins.size())));
            case "remainder" -> remainder(number, first, all);
            case "denominator" ->
                Stream.ofNullable(first.rate())
                        .map(rate -> Rounding.print(rate.denominator().value()));
            case "reported" ->
                Stream.of(Numbers.count(first).text(), Numbers.value(first).text());
            case "withheld" -> first.known() ? Stream.empty() : Stream.of(first.missingCode());
            default -> comparator(first, origins.get(0).measure());
        };
    }

    private static Stream<String> count(Figure figure) {
        return figure.known() && figure.count() == 0
                ? Stream.of("0", "no")
                : Stream.of(Numbers.count(figure).text());
    }

    /** Several counts are added, or the first is held against the second. */
    private Stream<String> counts(List<Origin> origins) {
        if (origins.stream().anyMatch(origin -> !figure(origin).known())) {
            return Stream.empty();
        }
        Figure now = figure(origins.get(0));
        Movement movement =
                new Movement(now, now.count(), figure(origins.get(1)).count());
        return Stream.concat(
                Stream.of(Rounding.print(sum(origins))),
                decimals().mapToObj(places -> Numbers.signedChange(movement, places)
                        .text()));
    }

    private static Stream<String> change(Movement movement, int origins) {
        return decimals()
                .boxed()
                .flatMap(places -> origins == 1
                        ? Numbers.percent(movement, places).map(run -> run.text()).stream()
                        : Stream.of(Numbers.signedChange(movement, places).text()));
    }

    /** What is left of the whole without the counts printed beside it. */
    private Stream<String> remainder(Printed number, Figure whole, List<Printed> all) {
        long parts = all.stream()
                .filter(other -> other.section().equals(number.section())
                        && other.origins().size() == 1)
                .map(other -> other.origins().get(0))
                .filter(origin ->
                        origin.measure().equals("count") && !origin.figure().equals(whole.figure()))
                .distinct()
                .map(this::figure)
                .filter(figure -> figure != null && figure.known())
                .mapToLong(Figure::count)
                .sum();
        long rest = whole.count() - parts;
        return Stream.of(Rounding.print(rest), Rounding.print(Rounding.share(rest, whole.count(), 0)) + "%");
    }

    private static Stream<String> comparator(Figure figure, String measure) {
        return figure.reported() == null
                ? Stream.empty()
                : figure.reported().comparators().stream()
                        .filter(place -> measure.equals("comparator-" + place.area()) && place.value() != null)
                        .map(place -> Numbers.value(figure, place).text());
    }

    private long sum(List<Origin> origins) {
        return origins.stream().mapToLong(origin -> figure(origin).count()).sum();
    }

    private Figure figure(Origin origin) {
        return figures.get(origin.figure() + "@" + origin.revision());
    }

    private static IntStream decimals() {
        return IntStream.rangeClosed(0, MOST_DECIMALS);
    }
}
