package uk.csp.gateway.plan;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.call.Refused;
import uk.csp.gateway.page.Mistake;
import uk.csp.gateway.person.SignedIn;

/** Who may change plans and views, and what a refused change is told as. */
@RequestScoped
class EditScope {
    private static final int SOMEBODY_WROTE = 412;

    private final SignedIn signedIn;

    EditScope(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    void require() {
        if (!signedIn.person().may("reports:edit")) {
            throw new Refused(new Refusal(
                    "/problems/not-allowed",
                    "You may not change this",
                    403,
                    "Plans and what people told are written by the analysts of the partnership.",
                    List.of()));
        }
    }

    /** What is to be mended: the field it is about, as far as the form has it, and what about it. */
    static List<Mistake> mistakes(Refusal problem) {
        if (problem.status() == SOMEBODY_WROTE) {
            return List.of(new Mistake(
                    "form",
                    "Somebody changed this while you were writing. What you wrote is still below, and nothing was"
                            + " overwritten. Open the plan in another tab, see what stands there now, and save again"));
        }
        if (problem.violations().isEmpty()) {
            return List.of(new Mistake("form", problem.says()));
        }
        List<Mistake> mistakes = problem.violations().stream()
                .filter(violation -> !"/id".equals(violation.pointer()))
                .map(violation -> new Mistake(field(violation.pointer()), says(violation)))
                .toList();
        return mistakes.isEmpty() ? List.of(new Mistake("title", "The title needs letters or digits")) : mistakes;
    }

    private static String says(Refusal.Violation violation) {
        String place = place(violation.pointer());
        return place.isEmpty() ? violation.detail() : place + ": " + violation.detail();
    }

    /** The field of the form that a pointer leads to. */
    private static String field(String pointer) {
        String path = pointer == null ? "" : pointer;
        if (path.matches(".*/actions/\\d+/(state|note)")) {
            String[] parts = path.split("/");
            return parts[parts.length - 1] + "-" + parts[parts.length - 2];
        }
        if (path.startsWith("/plans/") || path.startsWith("/youSaidWeDid/")) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
        String[] parts = path.split("/");
        return parts.length > 1 ? parts[1] : "form";
    }

    /** A JSON Pointer such as /findings/2/saidBy as a person counts: findings, entry 3. */
    private static String place(String pointer) {
        StringBuilder place = new StringBuilder();
        for (String part : (pointer == null ? "" : pointer.replaceFirst("^/plans/.*/", "/")).split("/")) {
            if (part.matches("\\d+")) {
                place.append(", entry ").append(Integer.parseInt(part) + 1);
            } else if (!part.isEmpty()) {
                place.append(place.isEmpty() ? "" : ", ").append(plain(part));
            }
        }
        return place.isEmpty() ? "" : Character.toUpperCase(place.charAt(0)) + place.substring(1);
    }

    private static String plain(String part) {
        return switch (part) {
            case "informs" -> "the assessment it informs";
            case "from" -> "first day";
            case "to" -> "last day";
            case "reached" -> "groups that took part";
            case "notReached" -> "groups that were not reached";
            case "findings" -> "what was said";
            case "participants", "saidBy" -> "how many";
            case "youSaidWeDid" -> "you said, we did";
            case "did" -> "we did";
            case "said" -> "you said";
            default -> part.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        };
    }
}
