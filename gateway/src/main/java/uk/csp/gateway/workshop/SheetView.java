package uk.csp.gateway.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scoring sheet of one threat for one scorer: what is given and stands, what is still to score. */
record SheetView(
        String home,
        Cycle cycle,
        Register register,
        Model model,
        Draft draft,
        String threat,
        List<FirstScore> given,
        SheetForm typed,
        Problems problems) {

    record Part(String label, List<Question> questions) {}

    /**
     * One criterion.
     *
     * @param given what stands, in words; null while it is open
     * @param chosen what the radios show: a level, "unknown" or nothing
     * @param fromFigures what figures say, in words; null when nobody read a level off figures
     */
    record Question(
            Model.Criterion criterion,
            String given,
            String givenReason,
            String chosen,
            String reason,
            String fromFigures) {
        public String id() {
            return criterion.id();
        }

        public String label() {
            return criterion.label();
        }

        public List<Option> options() {
            return criterion.levels().stream()
                    .map(level -> new Option(
                            String.valueOf(level.value()),
                            level.label(),
                            level.descriptor(),
                            String.valueOf(level.value()).equals(chosen)))
                    .toList();
        }

        public boolean unknown() {
            return SheetForm.UNKNOWN.equals(chosen);
        }
    }

    record Option(String value, String label, String descriptor, boolean checked) {}

    public String label() {
        return register.label(threat);
    }

    public String theme() {
        return register.threat(threat).map(register::themeOf).orElse("");
    }

    public String address() {
        return home + "/workshop/scores/" + threat + "?cycle=" + cycle.cycle();
    }

    public String back() {
        return home + "/workshop?cycle=" + cycle.cycle();
    }

    /** What partners are asked. */
    public List<Part> asked() {
        return parts(false);
    }

    /** What figures answered already; partners may see it otherwise. */
    public List<Part> fromFigures() {
        return parts(true);
    }

    private List<Part> parts(boolean fromFigures) {
        List<Part> parts = new ArrayList<>();
        for (Model.Section section : model.sections()) {
            List<Question> questions = section.criteria().stream()
                    .filter(criterion -> draft.isFromFigures(threat, criterion.id()) == fromFigures)
                    .map(this::question)
                    .toList();
            if (!questions.isEmpty()) {
                parts.add(new Part(section.label(), questions));
            }
        }
        return parts;
    }

    private Question question(Model.Criterion criterion) {
        Map<String, FirstScore> byCriterion = new LinkedHashMap<>();
        given.forEach(score -> byCriterion.put(score.criterion(), score));
        FirstScore stands = byCriterion.get(criterion.id());
        SheetForm.Answer answer = typed.answer(criterion.id());
        String figures = draft.isFromFigures(threat, criterion.id())
                ? draft.on(threat, criterion.id())
                        .map(one -> criterion.words(one.level()))
                        .orElse(null)
                : null;
        return new Question(
                criterion,
                stands == null ? null : criterion.words(stands.level()),
                stands == null ? null : stands.reason(),
                answer.level(),
                answer.reason(),
                figures);
    }

    public long done() {
        return asked().stream()
                .flatMap(part -> part.questions().stream())
                .filter(question -> question.given() != null)
                .count();
    }

    public long all() {
        return draft.asked(threat, model);
    }

    public boolean complete() {
        return done() >= all();
    }

    public int number() {
        return register.inOrder().stream().map(Register.Threat::id).toList().indexOf(threat) + 1;
    }

    public int threats() {
        return register.inOrder().size();
    }

    /** The sheet after this one. */
    public String next() {
        return home + "/workshop/scores/" + register.after(threat) + "?cycle=" + cycle.cycle();
    }
}
