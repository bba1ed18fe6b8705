package uk.csp.morile.scoringmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.csp.morile.MorileJson;
import uk.csp.morile.json.JsonCheck;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.platform.problem.Violation;

/** Checks the document of a scoring model and finds all violations at once, each with its JSON Pointer. */
final class ModelCheck {
    private static final Set<String> EVIDENCE = Set.of("public", "inferred", "assumed");
    /** Events, lists and reports know these sections and bands, as the published assessments do. */
    private static final Set<String> SECTIONS = Set.of("harm", "likelihood", "intelligence", "response");

    private static final Set<String> BANDS = Set.of("High", "Moderate", "Standard");
    private static final int MOST_LEVELS = 11;

    private final JsonCheck check = new JsonCheck();
    /** Levels by criterion. */
    private final Map<String, Integer> levels = new HashMap<>();

    private final Set<String> sections = JsonCheck.names();

    private ModelCheck() {}

    static List<Violation> violations(JsonNode model) {
        ModelCheck check = new ModelCheck();
        check.model(model);
        if (check.check.violations().isEmpty()) {
            check.readable(model);
        }
        return check.check.violations();
    }

    private void model(JsonNode model) {
        if (!check.object(
                model,
                "",
                "id",
                "version",
                "label",
                "status",
                "description",
                "sections",
                "formula",
                "formulaEvidence",
                "bands",
                "grades",
                "confidence",
                "unknowns",
                "unknownsEvidence",
                "groupRule",
                "groupRuleEvidence")) {
            return;
        }
        check.slug(model, "", "id");
        check.text(model, "", "label");
        check.text(model, "", "status");
        check.text(model, "", "description");
        if (check.some(model, "", "sections")) {
            check.each(model, "", "sections", this::section);
        }
        check.require(
                model.hasNonNull("formula") == model.hasNonNull("bands"),
                model.hasNonNull("formula") ? "/bands" : "/formula",
                "belong-together",
                "Cut points belong to one formula: give both.");
        evidence(model, "", "formulaEvidence");
        new FormulaCheck(check, sections).formula(model.get("formula"));
        if (check.some(model, "", "bands")) {
            check.each(model, "", "bands", this::band);
            falling(model, "bands", "from", 100);
        }
        if (check.some(model, "", "grades")) {
            check.each(model, "", "grades", this::grade);
            falling(model, "grades", "from", 1);
        }
        confidence(model.get("confidence"));
        check.oneOf(model, "", "unknowns", Set.of("add-nothing", "mean-of-known"));
        evidence(model, "", "unknownsEvidence");
        check.oneOf(model, "", "groupRule", Set.of("highest-member"));
        evidence(model, "", "groupRuleEvidence");
    }

    private void section(JsonNode section, String at) {
        if (!check.object(section, at, "id", "label", "criteria", "evidence")) {
            return;
        }
        check.oneOf(section, at, "id", SECTIONS);
        check.distinct(sections, section.path("id").textValue(), at + "/id");
        check.text(section, at, "label");
        evidence(section, at, "evidence");
        if (check.some(section, at, "criteria")) {
            check.each(section, at, "criteria", this::criterion);
        }
    }

    private void criterion(JsonNode criterion, String at) {
        if (!check.object(criterion, at, "id", "label", "weight", "levels", "rule", "evidence")) {
            return;
        }
        String id = check.slug(criterion, at, "id");
        check.text(criterion, at, "label");
        Double weight = check.number(criterion, at, "weight", 0, 1_000);
        check.require(weight == null || weight > 0, at + "/weight", "out-of-range", "A weight is above 0.");
        int count = criterion.path("levels").size();
        check.require(count >= 2 && count <= MOST_LEVELS, at + "/levels", "too-few", "A criterion has 2 to 11 levels.");
        check.each(criterion, at, "levels", this::level);
        if (id != null) {
            check.require(levels.put(id, count) == null, at + "/id", "duplicate", "This criterion comes twice.");
        }
        boolean ruled = criterion.hasNonNull("rule");
        if (ruled) {
            new RuleCheck(check, count).rule(criterion.get("rule"), at + "/rule");
        }
        JsonNode evidence = criterion.get("evidence");
        if (check.object(evidence, at + "/evidence", "criterion", "levels", "weight", "thresholds")) {
            evidence(evidence, at + "/evidence", "criterion");
            evidence(evidence, at + "/evidence", "levels");
            evidence(evidence, at + "/evidence", "weight");
            if (ruled) {
                evidence(evidence, at + "/evidence", "thresholds");
            }
        }
    }

    private void level(JsonNode level, String at) {
        if (check.object(level, at, "value", "label", "descriptor")) {
            int place = Integer.parseInt(at.substring(at.lastIndexOf('/') + 1));
            check.require(
                    level.path("value").isIntegralNumber()
                            && level.path("value").intValue() == place,
                    at + "/value",
                    "not-in-order",
                    "Levels count up from 0; here " + place + " is needed.");
            check.text(level, at, "label");
            check.text(level, at, "descriptor");
        }
    }

    private void band(JsonNode band, String at) {
        if (check.object(band, at, "label", "from", "implications", "evidence")) {
            check.oneOf(band, at, "label", BANDS);
            check.number(band, at, "from", 0, 100);
            if (check.some(band, at, "implications")) {
                check.each(
                        band,
                        at,
                        "implications",
                        (implication, pointer) ->
                                check.require(implication.isTextual(), pointer, "missing", "Words are needed here."));
            }
            evidence(band, at, "evidence");
        }
    }

    private void grade(JsonNode grade, String at) {
        if (check.object(grade, at, "word", "from", "evidence")) {
            check.text(grade, at, "word");
            check.number(grade, at, "from", 0, 1);
            evidence(grade, at, "evidence");
        }
    }

    /** From the highest down to 0: so every score falls into one band, and none into two. */
    private void falling(JsonNode model, String field, String from, double last) {
        double above = last + 1;
        Set<String> names = JsonCheck.names();
        JsonNode steps = model.get(field);
        for (int i = 0; i < steps.size(); i++) {
            String at = "/" + field + "/" + i;
            double value = steps.get(i).path(from).asDouble();
            check.require(value < above, at + "/" + from, "not-falling", "Each begins below the one before it.");
            above = value;
            check.distinct(
                    names,
                    steps.get(i).path("bands".equals(field) ? "label" : "word").textValue(),
                    at);
        }
        check.require(
                above == 0,
                "/" + field + "/" + (steps.size() - 1) + "/" + from,
                "gap",
                "The last begins at 0, or the lowest scores belong nowhere.");
    }

    private void confidence(JsonNode rule) {
        String at = "/confidence";
        if (!check.object(rule, at, "criterion", "points", "unknown", "evidence")) {
            return;
        }
        String criterion = check.slug(rule, at, "criterion");
        evidence(rule, at, "evidence");
        Double unknown = check.number(rule, at, "unknown", 0, 100);
        if (criterion == null || !check.some(rule, at, "points")) {
            return;
        }
        if (!levels.containsKey(criterion)) {
            check.violate(at + "/criterion", "unknown-criterion", "No section has this criterion.");
        } else {
            check.require(
                    rule.get("points").size() == levels.get(criterion),
                    at + "/points",
                    "incomplete",
                    "One half-width is needed for each level of the criterion.");
        }
        double above = unknown == null ? 100 : unknown;
        for (int i = 0; i < rule.get("points").size(); i++) {
            double points = rule.get("points").get(i).asDouble(-1);
            check.require(
                    points >= 0 && points <= above,
                    at + "/points/" + i,
                    "not-falling",
                    "More confidence never widens the interval; not knowing it is no narrower than none.");
            above = points;
        }
    }

    private void evidence(JsonNode parent, String at, String field) {
        check.oneOf(parent, at, field, EVIDENCE);
    }

    /** What the checks above did not see, the model's own constructors say. */
    private void readable(JsonNode model) {
        try {
            MorileJson.mapper().treeToValue(model, ScoringModel.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            check.violate(
                    "",
                    "not-a-model",
                    cause instanceof IllegalArgumentException ? cause.getMessage() : "It cannot be read as a model.");
        }
    }
}
