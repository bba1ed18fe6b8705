package uk.csp.gateway.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of the documents as they were read: what a form does not show stays as it is, also what later versions of the
 * API add. Pure.
 */
final class PlanEdit {
    private PlanEdit() {}

    /** The objective of a plan; empty when somebody removed it. */
    static Optional<ObjectNode> objective(JsonNode document, String plan, String objective) {
        for (JsonNode one : document.path("plans")) {
            if (one.path("id").asText().equals(plan)) {
                for (JsonNode priority : one.path("priorities")) {
                    for (JsonNode found : priority.path("objectives")) {
                        if (found.path("id").asText().equals(objective)) {
                            return Optional.of((ObjectNode) found);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What a person changed of an objective; actions in the order of the document. */
    record ObjectiveForm(String statement, String owner, String resources, List<ActionForm> actions) {
        static ObjectiveForm of(JsonNode objective) {
            List<ActionForm> actions = new ArrayList<>();
            for (JsonNode action : objective.path("actions")) {
                actions.add(new ActionForm(
                        action.path("what").asText(),
                        action.path("state").asText(),
                        action.path("note").asText("")));
            }
            return new ObjectiveForm(
                    objective.path("statement").asText(),
                    objective.path("owner").asText(),
                    objective.path("resources").asText(""),
                    actions);
        }

        void writeTo(ObjectNode objective) {
            objective.put("statement", statement);
            objective.put("owner", owner);
            set(objective, "resources", resources);
            JsonNode kept = objective.path("actions");
            for (int i = 0; i < actions.size() && i < kept.size(); i++) {
                ObjectNode action = (ObjectNode) kept.get(i);
                action.put("state", actions.get(i).state());
                set(action, "note", actions.get(i).note());
            }
        }
    }

    record ActionForm(String what, String state, String note) {
        public boolean is(String code) {
            return code.equals(state);
        }
    }

    /** Adds what came of what people said, or writes over one; an index beyond the end adds. */
    static void answer(ObjectNode view, int at, ObjectNode answered) {
        ArrayNode all = view.withArray("youSaidWeDid");
        if (at >= 0 && at < all.size()) {
            all.set(at, answered);
        } else {
            all.add(answered);
        }
    }

    /** Texts are one line each; an empty one is left out. */
    static void set(ObjectNode object, String name, String text) {
        String line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            object.remove(name);
        } else {
            object.put(name, line);
        }
    }

    /** One text a line; empty lines are left out. */
    static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(line -> line.strip().replaceAll("\\s+", " "))
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
