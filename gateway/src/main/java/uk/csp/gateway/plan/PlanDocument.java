package uk.csp.gateway.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.csp.gateway.words.Dates;

/** The plans of a partnership as the service keeps them, as far as they are shown. */
record PlanDocument(List<ThemeGroup> themeGroups, List<Plan> plans, String noEarlierPlan) {
    PlanDocument {
        themeGroups = themeGroups == null ? List.of() : themeGroups;
        plans = plans == null ? List.of() : plans;
    }

    record ThemeGroup(String id, String name, String purpose, Role chair, Role deputy) {}

    record Role(String role, String organisation) {
        public String inWords() {
            return organisation == null ? role : role + ", " + organisation;
        }
    }

    record Plan(
            String id, String title, String status, String from, String to, String note, List<Priority> priorities) {
        Plan {
            priorities = priorities == null ? List.of() : priorities;
        }

        public boolean isAdopted() {
            return "adopted".equals(status);
        }

        public String time() {
            return Dates.month(from) + " to " + Dates.month(to);
        }
    }

    record Priority(String id, String title, String themeGroup, String reason, List<Objective> objectives) {
        Priority {
            objectives = objectives == null ? List.of() : objectives;
        }
    }

    record Objective(
            String id, String statement, String owner, String resources, List<Target> targets, List<Action> actions) {
        Objective {
            targets = targets == null ? List.of() : targets;
            actions = actions == null ? List.of() : actions;
        }
    }

    record Target(String id, String term, String indicator, String measure, String direction, String by) {}

    record Action(String what, String owner, String by, String state, String note) {
        public String stateInWords() {
            return PlanWords.action(state);
        }

        public String shape() {
            return PlanWords.actionShape(state);
        }
    }

    /** The adopted plan that ends last: what there is to report on. */
    Optional<Plan> inForce() {
        return plans.stream().filter(Plan::isAdopted).max(Comparator.comparing(Plan::to));
    }

    String themeGroupName(String id) {
        return themeGroups.stream()
                .filter(group -> group.id().equals(id))
                .map(ThemeGroup::name)
                .findFirst()
                .orElse(id);
    }
}
