package uk.csp.reporting.prose;

import java.math.BigDecimal;
import java.util.Optional;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Run.Origin;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.Reported;

/** Prints figures, each with its origin. What is missing or may not be computed is a code, never a zero. */
public final class Numbers {
    /** Not available: the figure does not exist, or a month of its period is missing. */
    public static final String NOT_AVAILABLE = Figure.NOT_AVAILABLE;
    /** Confidential: known, and so few that people could be recognised. */
    public static final String CONFIDENTIAL = "[c]";
    /** Not applicable: a percentage of nothing. */
    public static final String NOT_APPLICABLE = "[z]";
    /** Withheld: a percentage of fewer than 20. */
    public static final String BASE_TOO_LOW = "[low]";

    private Numbers() {}

    public static Run notAvailable() {
        return Run.words(NOT_AVAILABLE);
    }

    /** In place of a number: the code that says why it is missing, with its origin when it was withheld. */
    public static Run missing(Figure figure) {
        return figure.withheld() == null
                ? Run.words(figure.missingCode())
                : Run.number(figure.missingCode(), origin(figure, "withheld"));
    }

    public static Run missing(Optional<Figure> figure) {
        return figure.filter(f -> !f.known()).map(Numbers::missing).orElseGet(Numbers::notAvailable);
    }

    /** The count, or the ends of the range its source reports: 4 to 16, at least 4. */
    public static Run count(Figure figure) {
        if (figure.known()) {
            return Run.number(Rounding.print(figure.count()), origin(figure, "count"));
        }
        Reported reported = figure.reported();
        return reported != null && reported.isCount() && reported.isRange()
                ? Run.number(Units.range(reported), origin(figure, "reported"))
                : missing(figure);
    }

    /** A rate, percentage or time as its source reports it, with its unit: 13.8 per 1,000, 1.58%, 60.7 years. */
    public static Run value(Figure figure) {
        return figure.hasValue()
                ? Run.number(Units.print(figure.reported()), origin(figure, "reported"))
                : missing(figure);
    }

    /** The same in another place, without the unit the sentence has named already. */
    public static Run value(Figure figure, Reported.Comparator place) {
        return Run.number(
                Units.print(figure.reported().unit(), place.value()), origin(figure, "comparator-" + place.area()));
    }

    /** The count a year earlier, from that figure itself when it is held and agrees. */
    public static Run previousCount(Facts facts, Figure figure) {
        Optional<Figure> before =
                facts.figure(figure.indicator().id(), facts.period().previous().code());
        if (figure.previous() == null) {
            return before.map(Numbers::count).orElse(notAvailable());
        }
        long count = figure.previous().count();
        return before.filter(f -> f.known() && f.count() == count)
                .map(Numbers::count)
                .orElse(Run.number(Rounding.print(count), origin(figure, "previous-count")));
    }

    public static Run rate(Figure figure, int decimals) {
        return figure.hasRate()
                ? Run.number(Rounding.print(rateOf(figure, decimals)), origin(figure, "rate"))
                : missing(Optional.of(figure));
    }

    public static BigDecimal rateOf(Figure figure, int decimals) {
        return Rounding.rate(
                figure.count(),
                figure.rate().denominator().value(),
                figure.rate().per(),
                decimals);
    }

    /** For a table: +3.6% (826), -11% (20), 0% (0). */
    public static Run signedChange(Movement movement, int decimals) {
        String size = Rounding.print(movement.size());
        String text = movement.percent(decimals)
                .map(value -> sign(movement) + Rounding.print(value.abs()) + "% (" + size + ")")
                .orElse((movement.previous() == 0 ? NOT_APPLICABLE : BASE_TOO_LOW) + " (" + sign(movement) + size
                        + ")");
        return Run.number(text, origin(movement.figure(), "percent-change"), origin(movement.figure(), "change"));
    }

    /** The percentage of a signed change alone, as a number, or why there is none. */
    public static String percentValue(Movement movement, int decimals) {
        return movement.percent(decimals)
                .map(BigDecimal::toPlainString)
                .orElse(movement.previous() == 0 ? NOT_APPLICABLE : BASE_TOO_LOW);
    }

    /** Without a sign: the sentence around it says the direction. */
    public static Optional<Run> percent(Movement movement, int decimals) {
        return movement.percent(decimals)
                .map(value -> Run.number(
                        value.signum() == 0 && movement.size() > 0
                                ? "less than " + BigDecimal.ONE.movePointLeft(decimals) + "%"
                                : Rounding.print(value.abs()) + "%",
                        origin(movement.figure(), "percent-change")));
    }

    public static Run difference(Movement movement) {
        return Run.number(Rounding.print(movement.size()), origin(movement.figure(), "change"));
    }

    /** Part of a whole in whole per cent; not available unless both are complete and there is a whole. */
    public static Run share(Figure part, Figure whole) {
        return part.complete() && whole.complete() && whole.count() > 0
                ? Run.number(
                        Rounding.print(Rounding.share(part.count(), whole.count(), 0)) + "%",
                        origin(part, "share"),
                        origin(whole, "count"))
                : missing(Optional.of(part));
    }

    public static Origin origin(Figure figure, String measure) {
        return new Origin(figure.figure(), figure.revision(), measure);
    }

    private static String sign(Movement movement) {
        return movement.rose() ? "+" : movement.fell() ? "-" : "";
    }
}
