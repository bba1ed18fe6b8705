package uk.csp.reporting.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The plans of a partnership: who owns what, by which figures it is measured, and from when to when. One plan is in force
 * at a time; one more may be proposed. A partnership that never had one says why.
 */
public record PartnershipPlans(String noEarlierPlan, List<ThemeGroup> themeGroups, List<Plan> plans) {
    public static final String ADOPTED = "adopted";
    public static final String PROPOSED = "proposed";
    public static final PartnershipPlans NONE = new PartnershipPlans(null, null, null);

    public PartnershipPlans {
        themeGroups = copy(themeGroups);
        plans = copy(plans);
    }

    /** A part of the partnership that owns priorities; its chair and deputy are roles, never persons. */
    public record ThemeGroup(String id, String name, String purpose, Role chair, Role deputy) {}

    public record Role(String role, String organisation) {}

    /** From the first month to the last, both included, such as 2016-04 and 2019-03. */
    public record Plan(
            String id, String title, String status, String from, String to, String note, List<Priority> priorities) {
        public Plan {
            priorities = copy(priorities);
        }

        public boolean proposed() {
            return PROPOSED.equals(status);
        }

        public Stream<Target> targets() {
            return priorities.stream()
                    .flatMap(priority -> priority.objectives().stream())
                    .flatMap(objective -> objective.targets().stream());
        }
    }

    /** What a theme group works on, why, and which risks of the lists or threats of the register it answers. */
    public record Priority(
            String id,
            String title,
            String themeGroup,
            String reason,
            List<String> answers,
            List<Objective> objectives) {
        public Priority {
            answers = copy(answers);
            objectives = copy(objectives);
        }
    }

    public record Objective(
            String id, String statement, String owner, String resources, List<Target> targets, List<Action> actions) {
        public Objective {
            targets = copy(targets);
            actions = copy(actions);
        }
    }

    /**
     * What a figure should come to.
     *
     * @param measure count or rate
     * @param direction reduce or increase
     * @param value what it should come to; or else
     * @param percent by how much of the baseline it should move, without a sign
     * @param by the twelve months whose figure decides, such as FY2018-19
     */
    public record Target(
            String id,
            String term,
            String indicator,
            String measure,
            String direction,
            Baseline baseline,
            BigDecimal value,
            BigDecimal percent,
            String by) {}

    /** The figure of a period; a value is stated, with where it was published, only for what no figure is held of. */
    public record Baseline(String period, BigDecimal value, String source) {}

    public record Action(String what, String owner, String state, String by, String note) {}

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
