package uk.csp.reporting.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.PartnershipPlans.Target;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Rounding;
import uk.csp.reporting.prose.Words;

/** Targets and where they stand, in words and numbers that know their figures. */
public final class TargetWords {
    private TargetWords() {}

    /** Reduce residential burglary by 10% by 2021/22. */
    public static String aim(Progress progress) {
        Target target = progress.target();
        String what = (progress.rate() ? "the rate of " : "") + reports(target) + progress.label();
        String by = target.value() == null
                ? " by " + Rounding.print(target.percent().stripTrailingZeros()) + "%"
                : " to " + Level.print(target.value(), progress.rate()) + per(progress);
        return Words.capital(target.direction()) + " " + what + by + " by " + year(target.by());
    }

    /** Nobody wants more crime: what is to increase is how much of it is told. */
    private static String reports(Target target) {
        return target.direction().equals("increase") ? "reports of " : "";
    }

    /** How much of the way from baseline to target is gone, in whole per cent; below 0 after a move away from it. */
    static Optional<Long> way(Progress progress) {
        return progress.path() == null
                ? Optional.empty()
                : progress.baseline().flatMap(before -> progress.latest().map(now -> now.value()
                        .subtract(before.value())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(progress.goal().subtract(before.value()), 0, RoundingMode.HALF_UP)
                        .longValue()));
    }

    static Optional<Run> wayGone(Progress progress) {
        return way(progress)
                .map(way -> Run.number(
                        Rounding.print(way) + "%",
                        Stream.of(progress.latest(), progress.baseline())
                                .flatMap(Optional::stream)
                                .filter(level -> !level.stated())
                                .map(level -> Numbers.origin(level.figure(), "way"))
                                .toArray(Run.Origin[]::new)));
    }

    /** The aim, and from what to what. */
    static Text full(Progress progress) {
        Text.Writer text = Text.write().words(aim(progress) + ", from ");
        text.run(baseline(progress))
                .words(" in " + year(progress.target().baseline().period()));
        return progress.target().value() != null || progress.goal() == null
                ? text.words(".").done()
                : text.words(" to ").run(goal(progress)).words(".").done();
    }

    static Run baseline(Progress progress) {
        return progress.baseline().map(Level::print).orElseGet(() -> code(progress));
    }

    static Run latest(Progress progress) {
        return progress.latest().map(Level::print).orElseGet(() -> code(progress));
    }

    static Run path(Progress progress) {
        return progress.path() == null
                ? Numbers.notAvailable()
                : computed(progress, Level.print(progress.path(), progress.rate()), "path");
    }

    static Run goal(Progress progress) {
        if (progress.goal() == null) {
            return code(progress);
        }
        String text = Level.print(progress.goal(), progress.rate());
        return progress.target().value() != null ? Run.words(text) : computed(progress, text, "target");
    }

    static String year(String period) {
        return ReportPeriod.parse(period).orElseThrow().label();
    }

    /** What was worked out from the baseline leads to it. */
    private static Run computed(Progress progress, String text, String measure) {
        return progress.baseline()
                .filter(level -> !level.stated())
                .map(level -> Run.number(text, Numbers.origin(level.figure(), measure)))
                .orElseGet(() -> Run.words(text));
    }

    private static Run code(Progress progress) {
        boolean hidden = Optional.ofNullable(progress.reason())
                .filter(reason -> reason.code().equals("confidential"))
                .isPresent();
        return hidden ? Run.words("[c]") : Numbers.notAvailable();
    }

    private static String per(Progress progress) {
        return progress.rate()
                ? progress.latest()
                        .or(progress::baseline)
                        .filter(level -> !level.stated())
                        .map(level -> " per "
                                + Rounding.print(level.figure().indicator().per()))
                        .orElse("")
                : "";
    }
}
