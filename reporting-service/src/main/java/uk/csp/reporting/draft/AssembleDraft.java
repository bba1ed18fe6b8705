package uk.csp.reporting.draft;

import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.platform.problem.ProblemException;
import uk.csp.reporting.assessment.AssessmentAssembler;
import uk.csp.reporting.facts.Facts;

/** Assembles the draft of a partnership and period from what is known of it. */
@ApplicationScoped
public class AssembleDraft {
    private final GatherFacts known;
    private final AssessmentAssembler assembler = new AssessmentAssembler();

    AssembleDraft(GatherFacts known) {
        this.known = known;
    }

    /**
     * Always reads the present facts; a draft is never kept.
     *
     * @throws ProblemException when the period is none, or nothing at all is known of the partnership
     */
    public Draft assemble(String partnership, String periodCode) {
        Facts facts = known.gather(partnership, periodCode);
        return Draft.of(facts, assembler.assemble(facts));
    }
}
