package uk.csp.gateway.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import uk.csp.gateway.words.Periods;

/** How far the plan in force was carried out, as the service computes it from figures. */
record PlanProgress(String period, InForce plan, String noEarlierPlan, String summary, List<Target> targets) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    PlanProgress {
        targets = targets == null ? List.of() : targets;
    }

    record InForce(String id, String title) {}

    record Level(BigDecimal value, String period) {}

    record Reason(String code, String detail) {}

    /** One target: where it began, where it is, where it is to be. */
    record Target(
            String target,
            String objective,
            String aim,
            String term,
            String measure,
            Level baseline,
            Level latest,
            BigDecimal toReach,
            BigDecimal path,
            String judgedBy,
            String state,
            Reason reason,
            boolean mayBeChance) {

        public String stateInWords() {
            return switch (state == null ? "" : state) {
                case "met" -> "Met";
                case "on-track" -> "On track";
                case "behind" -> "Behind";
                case "not-met" -> "Not met";
                default -> "Cannot be measured";
            };
        }

        /** A shape of its own for each state. */
        public String shape() {
            return switch (state == null ? "" : state) {
                case "met" -> "●";
                case "on-track" -> "■";
                case "behind" -> "▲";
                case "not-met" -> "✕";
                default -> "–";
            };
        }

        public boolean isMeasured() {
            return !"not-measurable".equals(state) && baseline != null && latest != null && toReach != null;
        }

        /**
         * How much of the way from the baseline to the target is gone, in whole per cent; below nought after a move away
         * from it. A target that is its baseline is a way of no length: gone when it is held.
         */
        public long way() {
            BigDecimal whole = toReach.subtract(baseline.value());
            BigDecimal gone = latest.value().subtract(baseline.value());
            if (whole.signum() == 0) {
                return "met".equals(state) ? HUNDRED.longValue() : 0;
            }
            return gone.multiply(HUNDRED).divide(whole, 0, RoundingMode.HALF_UP).longValue();
        }

        /** As much of it as a bar can show. */
        public long bar() {
            return Math.max(0, Math.min(HUNDRED.longValue(), way()));
        }

        public String wayInWords() {
            long way = way();
            if (way < 0) {
                return "moved away from the target";
            }
            return way >= HUNDRED.longValue() ? "all of the way" : way + "% of the way";
        }

        public String from() {
            return amount(baseline.value()) + " in " + Periods.period(baseline.period());
        }

        public String now() {
            return amount(latest.value()) + " in " + Periods.period(latest.period());
        }

        public String goal() {
            return amount(toReach);
        }

        public String pathNow() {
            return path == null || amount(path).equals(goal()) ? "" : amount(path);
        }

        private String amount(BigDecimal value) {
            return PlanWords.amount(value, "rate".equals(measure));
        }
    }
}
