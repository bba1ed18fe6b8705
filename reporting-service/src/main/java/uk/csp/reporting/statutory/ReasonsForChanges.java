package uk.csp.reporting.statutory;

import java.util.List;
import uk.csp.reporting.crime.CrimeSections;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.narrative.ChangeToExplain;
import uk.csp.reporting.narrative.ChangeToExplain.State;
import uk.csp.reporting.prose.Term;

/** Third element: why levels and patterns changed. Only people know; which changes they must explain is counted. */
final class ReasonsForChanges {
    private static final String ID = "reasons-for-changes";
    private static final String TITLE = "Why levels and patterns changed";

    private ReasonsForChanges() {}

    static Requirement of(Facts facts) {
        if (CrimeSections.indicators(facts).stream()
                .noneMatch(id -> facts.known(id).filter(Figure::comparable).isPresent())) {
            return Requirement.notApplicable(
                    ID, TITLE, Requirement.Basis.STATUTORY, "No two years can be compared, so no change is known.");
        }
        String address = "/v1/assessments/" + facts.partnership().code() + "/"
                + facts.period().code() + "/explanations/";
        List<Gap> gaps = ChangeToExplain.open(facts).stream()
                .map(change -> gap(change, address + change.indicator()))
                .toList();
        boolean any = ChangeToExplain.of(facts).stream().anyMatch(ChangeToExplain::required);
        return Requirement.statutory(
                ID,
                TITLE,
                any
                        ? "Every change that has to be explained is explained."
                        : "No change is so large that it has to be explained.",
                gaps);
    }

    private static Gap gap(ChangeToExplain change, String address) {
        String what = Term.of(change.movement().figure()).phrase();
        return change.state() == State.OUTDATED
                ? new Gap(
                        "explanation-outdated",
                        "The explanation of the change in " + what
                                + " was written before its figure became what it is now: confirm it.",
                        address)
                : new Gap("no-explanation", "Nobody has explained the change in " + what + ".", address);
    }
}
