package uk.csp.morile.scoringmodel;

import com.fasterxml.jackson.databind.JsonNode;
import uk.csp.morile.json.JsonCheck;

/** Checks the thresholds by which figures suggest the levels of a criterion: from the highest level down. */
public final class RuleCheck {
    private static final int LEVELS_OF_TREND = 5;

    private final JsonCheck check;
    private final int levels;

    /** @param levels how many levels the criterion has */
    public RuleCheck(JsonCheck check, int levels) {
        this.check = check;
        this.levels = levels;
    }

    public void rule(JsonNode rule, String at) {
        switch (rule.path("kind").asText()) {
            case "frequency" -> {
                check.object(rule, at, "kind", "steps");
                steps(rule, at, "perYear", "pace");
            }
            case "volume" -> {
                check.object(rule, at, "kind", "steps");
                steps(rule, at, "count", "rate");
            }
            case "trend" -> {
                check.object(rule, at, "kind", "strongPercent");
                check.number(rule, at, "strongPercent", 0.1, 1_000);
                check.require(
                        levels == LEVELS_OF_TREND,
                        at,
                        "unknown-level",
                        "A trend has five levels: strong fall, fall, stable, rise, strong rise.");
            }
            default -> check.violate(at + "/kind", "unknown-value", "One of frequency, trend, volume is needed here.");
        }
    }

    private void steps(JsonNode rule, String at, String count, String beside) {
        if (!check.some(rule, at, "steps")) {
            return;
        }
        int aboveLevel = levels;
        double aboveCount = Double.MAX_VALUE;
        double aboveRate = Double.MAX_VALUE;
        for (int i = 0; i < rule.get("steps").size(); i++) {
            String pointer = at + "/steps/" + i;
            JsonNode step = rule.get("steps").get(i);
            check.object(step, pointer, "level", count, beside);
            Integer level = check.whole(step, pointer, "level", 0, levels - 1);
            Integer number = check.whole(step, pointer, count, 1, Integer.MAX_VALUE);
            if (beside.equals("pace")) {
                check.text(step, pointer, beside);
            }
            double rate = step.path("rate").asDouble(0);
            check.require(
                    level == null
                            || number == null
                            || level < aboveLevel && number < aboveCount && rate >= 0 && rate < aboveRate,
                    pointer,
                    "not-falling",
                    "Steps go from the highest level down, with ever lower thresholds.");
            aboveLevel = level == null ? aboveLevel : level;
            aboveCount = number == null ? aboveCount : number;
            aboveRate = step.hasNonNull("rate") ? rate : aboveRate;
        }
    }
}
