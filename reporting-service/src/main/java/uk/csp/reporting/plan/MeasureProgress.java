package uk.csp.reporting.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.PartnershipPlans.Target;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.reporting.plan.Progress.State;
import uk.csp.reporting.plan.Progress.Unmeasured;
import uk.csp.reporting.prose.Completeness;
import uk.csp.reporting.prose.Term;
import uk.csp.reporting.prose.Words;

/**
 * Judges targets by figures alone (decision record 0020). A target is met when its figure is as good as it asks; until
 * its time is over it is on track while the figure is as good as the straight path from baseline to target, else behind.
 * Without two complete figures, or on a baseline of fewer than {@value #SMALLEST_BASE}, nothing is said but why.
 */
public final class MeasureProgress {
    static final long SMALLEST_BASE = 20;

    private final Facts facts;

    public MeasureProgress(Facts facts) {
        this.facts = facts;
    }

    public Progress of(Target target) {
        ReportPeriod start = ReportPeriod.parse(target.baseline().period()).orElseThrow();
        ReportPeriod due = ReportPeriod.parse(target.by()).orElseThrow();
        ReportPeriod now = facts.period();
        ReportPeriod judgedBy = due.end().isBefore(now.end()) ? due : now;
        Optional<Figure> before = facts.figure(target.indicator(), start.code());
        Optional<Figure> after = facts.figure(target.indicator(), judgedBy.code());
        Optional<Level> baseline = baseline(target, before, start);
        Optional<Level> latest =
                after.filter(figure -> flaw(figure, target).isEmpty()).map(figure -> Level.of(figure, target));
        String label = after.or(() -> before)
                .map(figure -> Term.of(figure).phrase())
                .orElseGet(() -> target.indicator().replace('-', ' '));
        Optional<Course> course = baseline.map(level -> new Course(target, level.value(), start.end(), due.end()));
        Measured measured = new Measured(target, label, baseline, latest, course, judgedBy);
        Optional<Unmeasured> reason = reason(target, measured, before, after, start);
        return reason.isPresent() ? measured.unmeasured(reason.get()) : measured.judged();
    }

    private static Optional<Level> baseline(Target target, Optional<Figure> held, ReportPeriod period) {
        if (held.isPresent()) {
            return held.filter(figure -> flaw(figure, target).isEmpty()).map(figure -> Level.of(figure, target));
        }
        return Optional.ofNullable(target.baseline().value()).map(value -> Level.stated(value, target, period.label()));
    }

    private static Optional<Unmeasured> reason(
            Target target, Measured measured, Optional<Figure> before, Optional<Figure> after, ReportPeriod start) {
        if (!start.end().isBefore(measured.judgedBy().end())) {
            return Optional.of(
                    new Unmeasured("not-begun", "its baseline is " + start.label() + ", so nothing can be said yet"));
        }
        if (measured.baseline().isEmpty()) {
            return Optional.of(before.flatMap(figure -> flaw(figure, target)).orElseGet(() -> missing(start)));
        }
        if (measured.latest().isEmpty()) {
            return Optional.of(
                    after.flatMap(figure -> flaw(figure, target)).orElseGet(() -> missing(measured.judgedBy())));
        }
        return tooSmall(measured.baseline().get())
                ? Optional.of(new Unmeasured(
                        "base-too-small",
                        "the baseline is fewer than " + SMALLEST_BASE
                                + ", so chance decides more than anything that was done"))
                : Optional.empty();
    }

    private static boolean tooSmall(Level baseline) {
        return baseline.stated()
                ? !baseline.rate() && baseline.value().compareTo(BigDecimal.valueOf(SMALLEST_BASE)) < 0
                : baseline.figure().count() < SMALLEST_BASE;
    }

    /** What keeps a figure that is held from being used. */
    private static Optional<Unmeasured> flaw(Figure figure, Target target) {
        String year = figure.period().label();
        if (figure.confidential()) {
            return Optional.of(
                    new Unmeasured("confidential", "the figure for " + year + " is too small to be published"));
        }
        if (!figure.known()) {
            return Optional.of(new Unmeasured("figure-missing", "there is no count for " + year));
        }
        if (!figure.complete()) {
            return Optional.of(new Unmeasured(
                    "figure-incomplete", "the figure for " + year + " lacks " + Completeness.missing(figure)));
        }
        if (!figure.completeness().probableGaps().isEmpty()) {
            String months = Words.months(figure.completeness().probableGaps().stream()
                    .map(YearMonth::parse)
                    .toList());
            return Optional.of(
                    new Unmeasured("probable-gap", "the figure for " + year + " probably lacks a part of " + months));
        }
        if (target.measure().equals("rate") && !figure.hasRate()) {
            return Optional.of(new Unmeasured("no-rate", "no population is known for the rate of " + year));
        }
        return Optional.empty();
    }

    private static Unmeasured missing(ReportPeriod period) {
        return new Unmeasured("figure-missing", "there is no figure for " + period.label());
    }

    /** What is known of a target, before and after the judgement. */
    private record Measured(
            Target target,
            String label,
            Optional<Level> baseline,
            Optional<Level> latest,
            Optional<Course> course,
            ReportPeriod judgedBy) {

        Progress unmeasured(Unmeasured reason) {
            return progress(State.NOT_MEASURABLE, reason, null, false);
        }

        Progress judged() {
            Level before = baseline.orElseThrow();
            Level now = latest.orElseThrow();
            Course path = course.orElseThrow();
            YearMonth end = judgedBy.end();
            boolean met = path.asGood(now.value(), path.goal());
            boolean onPath = path.asGood(now.value(), path.at(end));
            State state = met ? State.MET : path.over(end) ? State.NOT_MET : onPath ? State.ON_TRACK : State.BEHIND;
            boolean chance = met || state == State.ON_TRACK
                    ? sinceBaseline(before, now)
                    : fromPath(before, now, path.at(end), path.followsBaseline(end));
            return progress(state, null, path.at(end), chance);
        }

        private Progress progress(State state, Unmeasured reason, BigDecimal path, boolean chance) {
            BigDecimal goal = course.map(Course::goal).orElse(target.value());
            return new Progress(target, label, state, reason, baseline, latest, goal, path, judgedBy, chance);
        }

        /** In events of the latest figure, so that rates of two populations can be compared. */
        private static boolean sinceBaseline(Level before, Level now) {
            double unit = now.perEvent().doubleValue();
            double expected = before.value().doubleValue() / unit;
            return Chance.mayExplain(
                    now.figure().count(), expected, now.figure().count() + variance(before, unit));
        }

        private static boolean fromPath(Level before, Level now, BigDecimal path, double follows) {
            double unit = now.perEvent().doubleValue();
            double expected = path.doubleValue() / unit;
            return Chance.mayExplain(
                    now.figure().count(), expected, expected + follows * follows * variance(before, unit));
        }

        /** A stated rate has no count, so its own chance is not known and is left out. */
        private static double variance(Level baseline, double unit) {
            if (baseline.stated()) {
                return baseline.rate() ? 0 : baseline.value().doubleValue();
            }
            double scale = baseline.perEvent().doubleValue() / unit;
            return baseline.figure().count() * scale * scale;
        }
    }
}
