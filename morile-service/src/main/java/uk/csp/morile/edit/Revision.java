package uk.csp.morile.edit;

import jakarta.ws.rs.core.EntityTag;
import uk.csp.morile.MorileProblem;
import uk.csp.platform.problem.ProblemException;

/**
 * How often a thing that people edit has changed; its ETag. Whoever edits says with If-Match which revision they read, so
 * that two editors never overwrite each other.
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
        requirePresent(ifMatch);
        boolean matches = ifMatch.strip().equals("*");
        for (String tag : ifMatch.split(",")) {
            matches |= tag.strip().equals("\"" + number + "\"");
        }
        if (!matches) {
            throw new ProblemException(
                    MorileProblem.REVISION_CHANGED,
                    "It is at revision " + number + ". Read it again and repeat the edit.");
        }
    }

    /** For refusing early, before anything is locked or read. */
    public static void requirePresent(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    MorileProblem.REVISION_NEEDED, "Send the ETag that was read in the header If-Match.");
        }
    }
}
