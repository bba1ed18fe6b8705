package uk.csp.reporting.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.Reported;
import uk.csp.reporting.facts.Reported.Comparator;

/** Sentences about what others count, each naming the time it is of: counts, ranges, and rates beside other places. */
public final class Totals {
    /** Their values say something of the place; a family is compared with in the quick facts. */
    private static final Set<String> PLACES = Set.of("region", "country");

    private Totals() {}

    /** There were 49 referrals to Prevent in 2018/19, 9 more than the 40 in 2017/18. */
    public static Text counted(Figure figure) {
        Term term = Term.of(figure);
        Span span = Span.of(figure);
        if (!figure.printable()) {
            return Text.write()
                    .strong(Words.capital(term.phrase()))
                    .words(" in " + span.words() + ": not available ")
                    .run(Numbers.count(figure))
                    .words(".")
                    .done();
        }
        boolean one = figure.known() && figure.count() == 1;
        Text.Writer text = Text.write().words(one ? "There was " : "There were ");
        boolean none = figure.known() && figure.count() == 0;
        text.run(none ? Run.number("no", Numbers.origin(figure, "count")) : Numbers.count(figure))
                .words(" ")
                .strong(one ? term.one() : term.many())
                .words(" in " + span.words());
        if (figure.known() && !figure.complete()) {
            text.words(" in the months received (" + Completeness.missing(figure) + " missing)");
        }
        Movement.of(figure).ifPresent(movement -> against(text, movement, span.yearBefore()));
        return text.words(".").done();
    }

    private static void against(Text.Writer text, Movement movement, Span before) {
        Run previous =
                Run.number(Rounding.print(movement.previous()), Numbers.origin(movement.figure(), "previous-count"));
        if (movement.difference() == 0) {
            text.words(", as many as in " + before.words());
        } else if (movement.count() == 0) {
            text.words(", compared with ").run(previous).words(" in " + before.words());
        } else {
            text.words(", ")
                    .run(Numbers.difference(movement))
                    .words(movement.rose() ? " more than the " : " fewer than the ")
                    .run(previous)
                    .words(" in " + before.words());
        }
    }

    /** Rate of death from drug misuse (2015 to 2017): 7.1 per 100,000, higher than in the South West (4.6). */
    public static Text compared(Figure figure, Facts facts) {
        Text.Writer text = Text.write().strong(Words.capital(Term.of(figure).phrase()));
        if (!figure.period().code().equals(facts.period().code())) {
            text.words(" (" + Span.of(figure).words() + ")");
        }
        text.words(": ").run(Numbers.value(figure));
        places(figure).ifPresent(places -> text.words(", ").text(places));
        return text.words(".").done();
    }

    /** higher than in the South West (4.6) and in England (4.3); empty when no place is known. */
    public static Optional<Text> places(Figure figure) {
        Map<String, List<Text>> byDirection = new LinkedHashMap<>();
        figure.reported().comparators().stream()
                .filter(place -> place.value() != null && PLACES.contains(place.kind()))
                .sorted(java.util.Comparator.comparing(Comparator::kind)
                        .reversed()
                        .thenComparing(Comparator::area))
                .forEach(place -> byDirection
                        .computeIfAbsent(direction(figure.reported(), place.value()), key -> new ArrayList<>())
                        .add(Text.write()
                                .words("in " + article(place.name()) + " (")
                                .run(Numbers.value(figure, place))
                                .words(")")
                                .done()));
        if (byDirection.isEmpty()) {
            return Optional.empty();
        }
        Text.Writer text = Text.write();
        byDirection.forEach((direction, places) -> text.words(text.isEmpty() ? "" : ", and ")
                .words(direction + " ")
                .text(Words.listOf(places)));
        return Optional.of(text.done());
    }

    /** Significant only where the source gives limits and the other value lies outside them. */
    static String direction(Reported own, BigDecimal other) {
        int sign = own.value().compareTo(other);
        if (sign == 0) {
            return "the same as";
        }
        Reported.Confidence limits = own.confidence();
        boolean apart = limits != null
                && limits.lower() != null
                && limits.upper() != null
                && (other.compareTo(limits.lower()) < 0 || other.compareTo(limits.upper()) > 0);
        return (apart ? "significantly " : "") + (sign > 0 ? "higher than" : "lower than");
    }

    public static String article(String place) {
        return place.matches("(North|South|East|West)\\b.*") ? "the " + place : place;
    }
}
