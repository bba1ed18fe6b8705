package uk.csp.gateway.workshop;

import java.util.ArrayList;
import java.util.List;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.page.Mistake;

/**
 * What is wrong with a form, for the summary above it.
 *
 * @param target id of the field to lead to; empty when there is none
 */
record Problems(List<Mistake> items) {
    static final Problems NONE = new Problems(List.of());

    static Problems of(String words) {
        return new Problems(List.of(new Mistake("", words)));
    }

    public boolean any() {
        return !items.isEmpty();
    }

    /** What people are told when the service refuses a step of the workshop. */
    static Problems of(Refusal refusal, Register register, Model model) {
        List<Mistake> items = new ArrayList<>();
        items.add(new Mistake("", words(refusal)));
        refusal.violations().stream()
                .limit(20)
                .map(violation -> new Mistake("", words(violation, register, model)))
                .forEach(items::add);
        return new Problems(items);
    }

    static String words(Refusal refusal) {
        return switch (refusal.slug()) {
            case "revision-changed", "revision-needed" ->
                "Somebody else changed this since you opened the page. Nothing was lost, and nothing of yours is stored yet:"
                        + " look at how it stands now, and send it again.";
            case "wrong-state" -> "The workshop has moved on since you opened the page. " + refusal.says();
            case "four-eyes" ->
                "You wrote levels of this cycle yourself, so somebody else has to ratify it: four eyes see more than two.";
            case "cycle-of-another" -> "Another organisation keeps this cycle; only its people may do this.";
            case "first-scores-stand" ->
                "A first score stands once it is given, and one of these was given before with another level."
                        + " What you gave is shown as given; the rest is as you typed it.";
            default -> refusal.says();
        };
    }

    private static String words(Refusal.Violation violation, Register register, Model model) {
        String[] place =
                violation.field() == null ? new String[0] : violation.field().split("/");
        String where = "";
        if (place.length > 0 && register != null && register.threat(place[0]).isPresent()) {
            where = register.label(place[0]) + (place.length > 1 && model != null ? ", " + model.label(place[1]) : "")
                    + ": ";
        }
        return where + violation.detail();
    }
}
