package uk.csp.gateway.workshop;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.csp.gateway.page.Mistake;

/** The list of scorers as an analyst typed it; rows left empty do not count. */
record ScorerForm(List<Line> lines) {
    static final int MOST = 60;

    record Line(int number, String scorer, String authority, String role) {
        boolean isEmpty() {
            return scorer.isEmpty() && authority.isEmpty() && role.isEmpty();
        }
    }

    record Registration(String scorer, String authority, String role) {}

    static ScorerForm of(MultivaluedMap<String, String> form) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            Line line = new Line(i, text(form, "scorer-" + i), text(form, "authority-" + i), text(form, "role-" + i));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return new ScorerForm(lines);
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.trim();
    }

    Problems problems() {
        List<Mistake> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            require(items, line.scorer(), "scorer-" + line.number(), "Enter the account of scorer " + line.number());
            require(
                    items,
                    line.authority(),
                    "authority-" + line.number(),
                    "Enter the authority of scorer " + line.number());
            require(
                    items,
                    line.role(),
                    "role-" + line.number(),
                    "Enter the role of scorer " + line.number() + ", not a name");
            if (!line.scorer().isEmpty() && !seen.add(line.scorer())) {
                items.add(new Mistake(
                        "scorer-" + line.number(), "The account " + line.scorer() + " is on the list twice"));
            }
        }
        return new Problems(items);
    }

    private static void require(List<Mistake> items, String value, String target, String words) {
        if (value.isEmpty()) {
            items.add(new Mistake(target, words));
        }
    }

    List<Registration> registrations() {
        return lines.stream()
                .map(line -> new Registration(line.scorer(), line.authority(), line.role()))
                .toList();
    }
}
