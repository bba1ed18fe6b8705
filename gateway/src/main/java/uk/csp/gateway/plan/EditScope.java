package uk.csp.gateway.plan;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import uk.csp.gateway.call.Refusal;
import uk.csp.gateway.call.Refused;
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

    static List<String> mistakes(Refusal problem) {
        if (problem.status() == SOMEBODY_WROTE) {
            return List.of(
                    "Somebody changed this while you were writing. What you wrote is still below, and nothing was"
                            + " overwritten. Open the plan in another tab, see what stands there now, and save again");
        }
        return problem.violations().isEmpty()
                ? List.of(problem.says())
                : problem.violations().stream()
                        .map(violation -> violation.detail() + " (" + place(violation.pointer()) + ")")
                        .toList();
    }

    /** A JSON Pointer such as /findings/2/saidBy as a person counts: findings, entry 3. */
    private static String place(String pointer) {
        StringBuilder place = new StringBuilder();
        for (String part : (pointer == null ? "" : pointer).split("/")) {
            if (part.matches("\\d+")) {
                place.append(", entry ").append(Integer.parseInt(part) + 1);
            } else if (!part.isEmpty()) {
                place.append(place.isEmpty() ? "" : ", ")
                        .append(part.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT));
            }
        }
        return place.toString();
    }
}
