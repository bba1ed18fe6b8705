package uk.csp.gateway.workshop;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.csp.gateway.page.Mistake;

/** The form that opens a cycle, filled with what was typed or with what comes next. */
record NewCycleView(
        String home,
        boolean allowed,
        String year,
        List<Choice> registers,
        List<Choice> models,
        List<Choice> previous,
        String quorum,
        Problems problems) {

    /** A register or model that is kept by morile-service. */
    record Kept(String id, int version, String label, String life) {
        record Page(List<Kept> items) {}
    }

    record Choice(String value, String label, boolean selected) {}

    record Opening(
            Place partnership,
            String id,
            String label,
            String register,
            String model,
            String previous,
            Cycle.Quorum workshop) {}

    record Place(String code, String name) {}

    static NewCycleView of(
            String home,
            boolean allowed,
            List<Cycle> cycles,
            List<Kept> registers,
            List<Kept> models,
            MultivaluedMap<String, String> form,
            Problems problems) {
        Optional<Cycle> last = cycles.stream().findFirst();
        Optional<Cycle> carried = cycles.stream().filter(Cycle::isRatified).findFirst();
        List<Choice> previous = new ArrayList<>();
        String wanted = text(form, "previous", carried.map(Cycle::cycle).orElse("none"));
        cycles.stream()
                .filter(Cycle::isRatified)
                .forEach(one -> previous.add(new Choice(
                        one.cycle(),
                        "Carry forward the scores of " + one.label(),
                        one.cycle().equals(wanted))));
        previous.add(new Choice("none", "Begin with nothing scored", wanted.equals("none")));
        return new NewCycleView(
                home,
                allowed,
                text(form, "year", last.map(one -> after(one.cycle())).orElse("")),
                choices(
                        registers,
                        text(
                                form,
                                "register",
                                last.map(one -> plain(one.register())).orElse(""))),
                choices(
                        models,
                        text(form, "model", last.map(one -> plain(one.model())).orElse(""))),
                previous,
                text(form, "quorum", "3"),
                problems);
    }

    private static String text(MultivaluedMap<String, String> form, String name, String otherwise) {
        String value = form.getFirst(name);
        return value == null ? otherwise : value.trim();
    }

    private static String plain(String key) {
        return key == null ? "" : key.split(":")[0];
    }

    private static List<Choice> choices(List<Kept> kept, String wanted) {
        return kept.stream()
                .map(one -> new Choice(
                        one.id(),
                        one.label() + ", version " + one.version(),
                        one.id().equals(wanted)))
                .toList();
    }

    /** The year after "2018-19" is "2019-20". */
    static String after(String cycle) {
        int year = Integer.parseInt(cycle.substring(0, 4)) + 1;
        return "%d-%02d".formatted(year, (year + 1) % 100);
    }

    public String label() {
        return year.replace('-', '/');
    }

    Problems check() {
        List<Mistake> items = new ArrayList<>();
        if (!year.matches("\\d{4}-\\d{2}")
                || !after(String.valueOf(Integer.parseInt(year.substring(0, 4)) - 1))
                        .equals(year)) {
            items.add(new Mistake("year", "Enter the year like 2019-20"));
        }
        if (!quorum.matches("[1-9]\\d?")) {
            items.add(new Mistake("quorum", "Enter how many authorities must take part, from 1 to 99"));
        }
        if (registers.stream().noneMatch(Choice::selected)) {
            items.add(new Mistake("register", "Choose a register of threats"));
        }
        if (models.stream().noneMatch(Choice::selected)) {
            items.add(new Mistake("model", "Choose a scoring model"));
        }
        return new Problems(items);
    }

    Opening request(String code, String name) {
        return new Opening(
                new Place(code, name),
                year,
                label(),
                selected(registers),
                selected(models),
                selected(previous).equals("none") ? null : selected(previous),
                new Cycle.Quorum(Integer.parseInt(quorum)));
    }

    private static String selected(List<Choice> choices) {
        return choices.stream()
                .filter(Choice::selected)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
