package uk.csp.reporting.edit;

import jakarta.ws.rs.core.EntityTag;
import uk.csp.platform.problem.ProblemException;
import uk.csp.reporting.ReportingProblem;

/**
 * How often a thing that people edit has changed; its ETag, 0 while nobody has written it. Whoever edits says with
 * If-Match which revision they read, so that two editors never overwrite each other.
 */
public record Revision(int number) {
    public EntityTag tag() {
        return new EntityTag(Integer.toString(number));
    }

    /**
     * @param ifMatch the header of the request
     * @throws ProblemException 428 when the header is missing, 412 when it names another revision
     */
    public void requireMatch(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ReportingProblem.REVISION_NEEDED,
                    "Send the ETag that was read in the header If-Match; \"0\" where nothing was written yet.");
        }
        boolean matches = ifMatch.strip().equals("*") && number > 0;
        for (String tag : ifMatch.split(",")) {
            matches |= tag.strip().equals("\"" + number + "\"");
        }
        if (!matches) {
            throw changed(number);
        }
    }

    static ProblemException changed(int now) {
        return new ProblemException(
                ReportingProblem.REVISION_CHANGED, "It is at revision " + now + ". Read it again and repeat the edit.");
    }
}
