package uk.csp.morile.scoringmodel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import uk.csp.morile.json.JsonCheck;

/** Checks the formula of a scoring model: its kind, its numbers, and that the sections it needs are there. */
final class FormulaCheck {
    private static final String AT = "/formula";

    private final JsonCheck check;
    private final Set<String> sections;

    FormulaCheck(JsonCheck check, Set<String> sections) {
        this.check = check;
        this.sections = sections;
    }

    void formula(JsonNode formula) {
        if (formula == null || formula.isNull()) {
            check.violate(AT, "missing", "A formula is needed.");
            return;
        }
        switch (formula.path("kind").asText()) {
            case "inherent-harm" -> inherentHarm(formula);
            case "product" -> product(formula);
            case "weighted-sections" -> weightedSections(formula);
            case "grid" -> grid(formula);
            default ->
                check.violate(
                        AT + "/kind",
                        "unknown-value",
                        "One of grid, inherent-harm, product, weighted-sections is needed here.");
        }
    }

    private void inherentHarm(JsonNode formula) {
        check.object(formula, AT, "kind", "worstHarm", "inherent");
        check.number(formula, AT, "worstHarm", 0, 1);
        check.number(formula, AT, "inherent", 0, 1);
        check.require(
                sections.contains("harm") && sections.contains("likelihood"),
                AT,
                "unknown-section",
                "This formula needs the sections harm and likelihood.");
    }

    private void product(JsonNode formula) {
        check.object(formula, AT, "kind", "scoredSections");
        if (check.some(formula, AT, "scoredSections")) {
            check.each(formula, AT, "scoredSections", this::section);
        }
    }

    private void weightedSections(JsonNode formula) {
        check.object(formula, AT, "kind", "weights");
        if (check.some(formula, AT, "weights")) {
            check.each(formula, AT, "weights", (weight, at) -> {
                if (check.object(weight, at, "section", "weight")) {
                    section(weight.path("section"), at + "/section");
                    Double number = check.number(weight, at, "weight", 0, 1_000);
                    check.require(number == null || number > 0, at + "/weight", "out-of-range", "A weight is above 0.");
                }
            });
        }
    }

    private void grid(JsonNode formula) {
        check.object(formula, AT, "kind", "rows", "columns", "cells");
        section(formula.path("rows"), AT + "/rows");
        section(formula.path("columns"), AT + "/columns");
        check.some(formula, AT, "cells");
    }

    private void section(JsonNode name, String at) {
        check.require(
                sections.contains(name.asText()), at, "unknown-section", "The model has no section of this name.");
    }
}
