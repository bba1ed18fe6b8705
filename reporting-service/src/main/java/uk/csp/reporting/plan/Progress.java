package uk.csp.reporting.plan;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import uk.csp.reporting.facts.PartnershipPlans.Target;
import uk.csp.reporting.facts.ReportPeriod;

/**
 * How a target stands in a period. What could not be measured has a reason and what is known; nothing is filled in.
 *
 * @param judgedBy the period whose figure decides: that of the assessment, or the target's own when it is over by then
 * @param path where the figure should stand by then
 * @param mayBeChance whether the movement that the state rests on is of a size that chance alone can produce
 */
public record Progress(
        Target target,
        String label,
        State state,
        Unmeasured reason,
        Optional<Level> baseline,
        Optional<Level> latest,
        BigDecimal goal,
        BigDecimal path,
        ReportPeriod judgedBy,
        boolean mayBeChance) {

    /** In words, and the level of risk its colour stands for. */
    public enum State {
        MET("Met", "standard"),
        ON_TRACK("On track", "standard"),
        BEHIND("Behind", "moderate"),
        NOT_MET("Not met", "high"),
        NOT_MEASURABLE("Not measurable", null);

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        String tone() {
            return tone;
        }

        /** As the API says it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Why a target cannot be judged: a stable code, and a sentence without its full stop. */
    public record Unmeasured(String code, String words) {}

    boolean rate() {
        return target.measure().equals("rate");
    }
}
