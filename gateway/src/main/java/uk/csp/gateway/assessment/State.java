package uk.csp.gateway.assessment;

import java.util.List;
import uk.csp.gateway.person.Person;

/**
 * Everything the page of an assessment shows: the draft of one period and the editions of all.
 *
 * @param completeness null when the draft is not for this person, or there is nothing to make one of
 * @param proof with the draft
 * @param approvers with the draft
 * @param exact whether the person may read counts as they are
 */
record State(
        Place place,
        List<String> periods,
        boolean exact,
        Completeness completeness,
        Proof proof,
        Approvals.Roles approvers,
        List<Edition> editions,
        Person person) {

    public boolean drafted() {
        return completeness != null;
    }

    public boolean mayEdit() {
        return person.may("reports:edit");
    }

    public boolean mayPublish() {
        return person.may("reports:publish");
    }

    public boolean mayApprove(String role) {
        return approvers.mayGive(role, person);
    }

    public String holders(String role) {
        return approvers.holders(role);
    }

    public List<Mending> mendings(Completeness.Requirement requirement) {
        return requirement.missing().stream()
                .map(missing -> Mending.of(place, missing.what(), missing.address()))
                .toList();
    }

    public String mendingOf(String text, String id) {
        return Mending.ofText(place, text, id);
    }

    /** The edition that says what the draft says, while there is one that holds. */
    public Edition same() {
        return editions.stream()
                .filter(edition ->
                        edition.withdrawn() == null && edition.period().equals(place.period()))
                .filter(edition ->
                        edition.sha256().equals(completeness.approvals().draft()))
                .findFirst()
                .orElse(null);
    }

    /** Which of an edition's documents this person may read. */
    public String audience() {
        return exact ? "full" : "public";
    }

    public String periodLabel(String period) {
        return Wording.period(period);
    }

    public boolean several() {
        return editions.size() > 1;
    }
}
