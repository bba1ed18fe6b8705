package uk.csp.gateway.workshop;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.csp.gateway.page.Mistake;

/** What was agreed on a threat as an analyst typed it. */
record ConsensusForm(boolean isSent, String asAt, List<String> takingPart, Map<String, Decision> decisions) {
    static final ConsensusForm EMPTY = new ConsensusForm(false, "", List.of(), Map.of());

    /** @param level a number, "unknown", or empty while nothing is agreed */
    record Decision(String level, String reason, String dissenter, String dissentLevel, String why) {}

    record ToRecord(List<Item> criteria) {}

    record Item(
            String criterion,
            Integer level,
            String asAt,
            String reason,
            String evidence,
            List<String> takingPart,
            List<Dissenter> dissent) {}

    record Dissenter(String scorer, Integer level, String why) {}

    static ConsensusForm of(Model model, MultivaluedMap<String, String> form) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        model.criteria().filter(one -> form.containsKey("level-" + one.id())).forEach(one -> {
            String id = one.id();
            decisions.put(
                    id,
                    new Decision(
                            text(form, "level-" + id),
                            text(form, "reason-" + id),
                            text(form, "dissenter-" + id),
                            text(form, "dissent-level-" + id),
                            text(form, "why-" + id)));
        });
        return new ConsensusForm(true, text(form, "asAt"), form.getOrDefault("takingPart", List.of()), decisions);
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.trim();
    }

    /** Null where the form was not sent. */
    Decision decision(String criterion) {
        return decisions.get(criterion);
    }

    Problems problems(Model model, Consensus before) {
        List<Mistake> items = new ArrayList<>();
        if (!asAt.matches("\\d{4}-\\d{2}-\\d{2}")) {
            items.add(new Mistake("asAt", "Enter the day the levels speak for"));
        }
        decisions.forEach((criterion, one) -> {
            String label = model.label(criterion) + ": ";
            if (one.level().isEmpty() && before.on(criterion).isPresent()) {
                items.add(new Mistake("level-" + criterion, label + "what was agreed can be changed, not taken back"));
            }
            if (one.level().equals(SheetForm.UNKNOWN) && one.reason().isEmpty()) {
                items.add(new Mistake("reason-" + criterion, label + "say why it is not known"));
            }
            if (!one.dissenter().isEmpty()
                    && (one.dissentLevel().isEmpty() || one.why().isEmpty())) {
                items.add(new Mistake("why-" + criterion, label + "dissent is kept with its level and its reason"));
            }
            if (one.dissenter().isEmpty() && !one.why().isEmpty()) {
                items.add(new Mistake("dissenter-" + criterion, label + "say who dissents"));
            }
        });
        if (items.isEmpty()
                && decisions.values().stream().allMatch(one -> one.level().isEmpty())) {
            items.add(new Mistake("", "Choose the level of at least one criterion"));
        }
        return new Problems(items);
    }

    /** All that is agreed on the threat: what was agreed before stays, and keeps who took part unless it changes. */
    ToRecord toRecord(Consensus before) {
        List<Item> items = new ArrayList<>();
        before.criteria().stream()
                .filter(one -> !decisions.containsKey(one.criterion()))
                .forEach(one -> items.add(kept(one)));
        decisions.forEach((criterion, one) -> {
            if (!one.level().isEmpty()) {
                items.add(item(criterion, one, before.on(criterion).orElse(null)));
            }
        });
        return new ToRecord(items);
    }

    private Item item(String criterion, Decision decision, Consensus.Agreed before) {
        Integer level = number(decision.level());
        String reason = decision.reason().isEmpty() ? null : decision.reason();
        boolean same = before != null
                && Objects.equals(before.level(), level)
                && Objects.equals(before.reason(), reason)
                && decision.dissenter().isEmpty();
        if (same) {
            return kept(before);
        }
        List<Dissenter> dissent = new ArrayList<>();
        if (before != null) {
            before.dissents().stream()
                    .filter(one -> !one.scorer().equals(decision.dissenter()) && !Objects.equals(one.level(), level))
                    .forEach(one -> dissent.add(new Dissenter(one.scorer(), one.level(), one.why())));
        }
        if (!decision.dissenter().isEmpty()) {
            dissent.add(new Dissenter(decision.dissenter(), number(decision.dissentLevel()), decision.why()));
        }
        return new Item(criterion, level, asAt, reason, before == null ? null : before.evidence(), takingPart, dissent);
    }

    private static Item kept(Consensus.Agreed one) {
        return new Item(
                one.criterion(),
                one.level(),
                one.asAt(),
                one.reason(),
                one.evidence(),
                one.takingPart(),
                one.dissents().stream()
                        .map(dissent -> new Dissenter(dissent.scorer(), dissent.level(), dissent.why()))
                        .toList());
    }

    private static Integer number(String level) {
        return level.matches("[0-9]") ? Integer.valueOf(level) : null;
    }
}
