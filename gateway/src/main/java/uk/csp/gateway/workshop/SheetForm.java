package uk.csp.gateway.workshop;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.gateway.page.Mistake;

/** A scoring sheet as it was typed, by criterion. */
record SheetForm(Map<String, Answer> answers) {
    static final String UNKNOWN = "unknown";
    static final SheetForm EMPTY = new SheetForm(Map.of());

    /** @param level a number, "unknown" or empty for not answered */
    record Answer(String level, String reason) {}

    static SheetForm of(Model model, MultivaluedMap<String, String> form) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        model.criteria()
                .forEach(criterion -> answers.put(
                        criterion.id(),
                        new Answer(text(form, "level-" + criterion.id()), text(form, "reason-" + criterion.id()))));
        return new SheetForm(answers);
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.trim();
    }

    Answer answer(String criterion) {
        return answers.getOrDefault(criterion, new Answer("", ""));
    }

    Problems problems(Model model) {
        List<Mistake> items = new ArrayList<>();
        answers.forEach((criterion, answer) -> {
            if (answer.level().equals(UNKNOWN) && answer.reason().isEmpty()) {
                items.add(new Mistake("reason-" + criterion, model.label(criterion) + ": say why you don't know"));
            } else if (answer.level().isEmpty() && !answer.reason().isEmpty()) {
                items.add(new Mistake(
                        "level-" + criterion, model.label(criterion) + ": choose a level, or say that you don't know"));
            } else if (!answer.level().isEmpty()
                    && !answer.level().equals(UNKNOWN)
                    && !answer.level().matches("[0-9]")) {
                items.add(new Mistake("level-" + criterion, model.label(criterion) + ": choose one of the levels"));
            }
        });
        if (items.isEmpty() && scores("").isEmpty()) {
            items.add(new Mistake("", "Choose at least one level before you save"));
        }
        return new Problems(items);
    }

    List<FirstScore.ToGive> scores(String threat) {
        return answers.entrySet().stream()
                .filter(one -> !one.getValue().level().isEmpty())
                .map(one -> new FirstScore.ToGive(
                        threat,
                        one.getKey(),
                        one.getValue().level().equals(UNKNOWN)
                                ? null
                                : Integer.valueOf(one.getValue().level()),
                        one.getValue().reason().isEmpty()
                                ? null
                                : one.getValue().reason()))
                .toList();
    }
}
