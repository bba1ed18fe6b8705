package uk.csp.morile.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.csp.morile.MorileJson;
import uk.csp.morile.json.JsonCheck;
import uk.csp.morile.scoringmodel.RuleCheck;
import uk.csp.platform.problem.Violation;

/** Checks the document of a threat register and finds all violations at once, each with its JSON Pointer. */
final class RegisterCheck {
    private static final int LEVELS = 5;

    private final JsonCheck check = new JsonCheck();
    private final Map<String, Set<String>> cardsOfThemes = new HashMap<>();
    private final Set<String> entries = JsonCheck.names();
    private final Set<String> threats = JsonCheck.names();
    private final Set<String> overlaps = JsonCheck.names();

    private RegisterCheck() {}

    static List<Violation> violations(JsonNode register) {
        RegisterCheck check = new RegisterCheck();
        check.register(register);
        return check.check.violations();
    }

    private void register(JsonNode register) {
        if (!check.object(
                register,
                "",
                "id",
                "label",
                "description",
                "version",
                "themes",
                "listEntries",
                "threats",
                "overlaps")) {
            return;
        }
        check.slug(register, "", "id");
        check.text(register, "", "label");
        check.text(register, "", "description");
        if (check.some(register, "", "themes")) {
            check.each(register, "", "themes", this::theme);
        }
        check.require(register.path("listEntries").isArray(), "/listEntries", "missing", "A list is needed, or [].");
        check.each(register, "", "listEntries", this::listEntry);
        if (check.some(register, "", "threats")) {
            check.each(register, "", "threats", this::threat);
        }
        check.each(register, "", "overlaps", this::overlap);
        if (check.violations().isEmpty()) {
            readable(register);
        }
    }

    private void theme(JsonNode theme, String at) {
        if (check.object(theme, at, "id", "label", "order", "footnote", "cards")) {
            String id = check.slug(theme, at, "id");
            check.text(theme, at, "label");
            check.whole(theme, at, "order", 1, 1_000);
            check.optionalText(theme, at, "footnote");
            check.require(theme.path("cards").isArray(), at + "/cards", "missing", "A list is needed, or [].");
            Set<String> cards = new HashSet<>();
            check.each(theme, at, "cards", (card, pointer) -> {
                if (check.object(card, pointer, "id", "label", "order")) {
                    check.distinct(cards, check.slug(card, pointer, "id"), pointer + "/id");
                    check.text(card, pointer, "label");
                    check.whole(card, pointer, "order", 1, 1_000);
                }
            });
            check.require(
                    id == null || cardsOfThemes.put(id, cards) == null,
                    at + "/id",
                    "duplicate",
                    "This theme comes twice.");
        }
    }

    private void listEntry(JsonNode entry, String at) {
        if (check.object(entry, at, "id", "label", "order", "footnote")) {
            check.distinct(entries, check.slug(entry, at, "id"), at + "/id");
            check.text(entry, at, "label");
            check.whole(entry, at, "order", 1, 1_000);
            check.optionalText(entry, at, "footnote");
        }
    }

    private void threat(JsonNode threat, String at) {
        if (!check.object(
                threat,
                at,
                "id",
                "label",
                "theme",
                "card",
                "order",
                "inTable",
                "listEntry",
                "statutoryDuty",
                "priority",
                "indicators",
                "thresholds",
                "formerly")) {
            return;
        }
        check.distinct(threats, check.slug(threat, at, "id"), at + "/id");
        check.text(threat, at, "label");
        check.whole(threat, at, "order", 1, 1_000);
        check.require(threat.path("inTable").isBoolean(), at + "/inTable", "missing", "true or false is needed here.");
        Set<String> cards = cardsOfThemes.get(threat.path("theme").asText());
        check.require(cards != null, at + "/theme", "unknown-theme", "The register has no such theme.");
        String card = check.optionalText(threat, at, "card");
        check.require(
                card == null || cards == null || cards.contains(card),
                at + "/card",
                "unknown-card",
                "The theme has no such card.");
        String entry = check.optionalText(threat, at, "listEntry");
        check.require(
                entry == null || entries.contains(entry),
                at + "/listEntry",
                "unknown-list-entry",
                "The register has no such list entry.");
        check.optionalText(threat, at, "statutoryDuty");
        if (threat.hasNonNull("priority") && check.object(threat.get("priority"), at + "/priority", "reason")) {
            check.text(threat.get("priority"), at + "/priority", "reason");
        }
        indicators(threat.path("indicators"), at + "/indicators");
        threat.path("thresholds").properties().forEach(rule -> new RuleCheck(check, LEVELS)
                .rule(rule.getValue(), at + "/thresholds/" + rule.getKey()));
    }

    private void indicators(JsonNode indicators, String at) {
        check.require(indicators.isObject(), at, "missing", "Indicators by criterion are needed, or {}.");
        indicators.properties().forEach(criterion -> {
            for (int i = 0; i < criterion.getValue().size(); i++) {
                check.require(
                        criterion.getValue().get(i).asText().matches("[a-z0-9][a-z0-9-]{0,79}"),
                        at + "/" + criterion.getKey() + "/" + i,
                        "invalid-identifier",
                        "The identifier of an indicator is needed.");
            }
            check.require(
                    criterion.getValue().isArray() && !criterion.getValue().isEmpty(),
                    at + "/" + criterion.getKey(),
                    "missing",
                    "At least one indicator is needed here.");
        });
    }

    private void overlap(JsonNode overlap, String at) {
        if (check.object(overlap, at, "id", "warning", "threats")) {
            check.distinct(overlaps, check.slug(overlap, at, "id"), at + "/id");
            check.text(overlap, at, "warning");
            check.require(
                    overlap.path("threats").size() >= 2, at + "/threats", "too-few", "At least two threats overlap.");
            check.each(
                    overlap,
                    at,
                    "threats",
                    (threat, pointer) -> check.require(
                            threats.contains(threat.asText()),
                            pointer,
                            "unknown-threat",
                            "The register has no such threat."));
        }
    }

    private void readable(JsonNode register) {
        try {
            MorileJson.mapper().treeToValue(register, ThreatRegister.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            check.violate("", "not-a-register", "It cannot be read as a register.");
        }
    }
}
