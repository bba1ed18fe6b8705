package uk.csp.reporting.voice;

import java.util.List;
import java.util.Objects;
import uk.csp.reporting.facts.CommunityView;
import uk.csp.reporting.facts.CommunityView.Finding;
import uk.csp.reporting.facts.CommunityView.Group;
import uk.csp.reporting.prose.Rounding;

/**
 * Numbers of people as they may be published: a number under {@value #SMALLEST} never is, nor one it could be worked
 * out from. Where one group of a consultation is that small, no number of its other groups is printed, and the total only
 * if the small number can still be any from 1 to 4.
 */
final class Respondents {
    static final int SMALLEST = 5;
    /** Who leaves out a number may do so because it is small by a stricter rule. */
    private static final int SMALLEST_LEFT_OUT = 10;

    private static final String FEW = "fewer than 5";

    private final CommunityView view;
    private final boolean small;

    Respondents(CommunityView view) {
        this.view = view;
        this.small = view.reached().stream().anyMatch(group -> isSmall(group.participants())) || restIsSmall();
    }

    /** How many took part, or why that is not said. */
    String total() {
        Integer all = view.participants();
        if (all == null) {
            return "not counted";
        }
        if (isSmall(all)) {
            return FEW;
        }
        return small && !totalIsSafe() ? "not given, to protect small groups" : Rounding.print(all);
    }

    /** The group, with its number where that may be said. */
    String of(Group group) {
        Integer number = group.participants();
        if (number == null) {
            return group.name();
        }
        if (isSmall(number)) {
            return group.name() + " (" + FEW + ")";
        }
        return small ? group.name() : group.name() + " (" + Rounding.print(number) + ")";
    }

    /** How many said something, to stand after it; empty when it was not counted. */
    String saidBy(Finding finding) {
        Integer said = finding.saidBy();
        String who = finding.group() == null ? "" : " among " + finding.group();
        if (said == null) {
            return finding.group() == null ? "" : finding.group();
        }
        if (isSmall(said)) {
            return FEW + who;
        }
        if (finding.group() != null) {
            return small ? "5 or more" + who : Rounding.print(said) + who;
        }
        boolean printed = total().chars().allMatch(c -> Character.isDigit(c) || c == ',');
        if (!printed) {
            return "5 or more";
        }
        int others = view.participants() - said;
        return isSmall(others)
                ? "nearly all of the " + total()
                : others == 0 ? "all " + total() : Rounding.print(said) + " of the " + total();
    }

    /** Whether numbers of the consultation are left out on purpose. */
    boolean protects() {
        return small
                || isSmall(view.participants())
                || view.findings().stream()
                        .anyMatch(finding -> isSmall(finding.saidBy())
                                || finding.saidBy() != null
                                        && view.participants() != null
                                        && isSmall(view.participants() - finding.saidBy()));
    }

    /** Whether groups without a number are small, as total and other groups would tell. */
    private boolean restIsSmall() {
        List<Integer> counted = view.reached().stream()
                .map(Group::participants)
                .filter(Objects::nonNull)
                .toList();
        int uncounted = view.reached().size() - counted.size();
        if (view.participants() == null || uncounted == 0 || counted.isEmpty()) {
            return false;
        }
        int rest = view.participants()
                - counted.stream().mapToInt(Integer::intValue).sum();
        return rest > 0 && rest < SMALLEST_LEFT_OUT * uncounted;
    }

    /** With groups that add up, a small one must still be able to be any number from 1 to 4. */
    private boolean totalIsSafe() {
        List<Integer> groups = view.reached().stream()
                .map(Group::participants)
                .filter(Objects::nonNull)
                .toList();
        boolean open = groups.size() < view.reached().size();
        long few = groups.stream().filter(Respondents::isSmall).count();
        long more = groups.size() - few;
        long least = view.participants() - SMALLEST * more - (few - 1);
        boolean canBeFour = least >= SMALLEST - 1;
        boolean canBeOne = open || more > 0 || view.participants() - (SMALLEST - 1) * (few - 1) <= 1;
        return few == 0 || canBeFour && canBeOne;
    }

    private static boolean isSmall(Integer number) {
        return number != null && number > 0 && number < SMALLEST;
    }
}
