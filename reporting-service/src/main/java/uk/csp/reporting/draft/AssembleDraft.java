package uk.csp.reporting.draft;

import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.platform.problem.ProblemException;
import uk.csp.reporting.assessment.AssessmentAssembler;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.projection.ReleasedCounts;
import uk.csp.reporting.safe.ProtectedFacts;
import uk.csp.reporting.safe.PublicAssessment;
import uk.csp.reporting.safe.Releases;

/** Assembles the draft of a partnership and period from what is known of it. */
@ApplicationScoped
public class AssembleDraft {
    private final GatherFacts known;
    private final ReleasedCounts releasedCounts;
    private final EarlierAssessments earlier;
    private final AssessmentAssembler assembler = new AssessmentAssembler();

    AssembleDraft(GatherFacts known, ReleasedCounts releasedCounts, EarlierAssessments earlier) {
        this.known = known;
        this.releasedCounts = releasedCounts;
        this.earlier = earlier;
    }

    /**
     * Always reads the present facts; a draft is never kept.
     *
     * @throws ProblemException when the period is none, or nothing at all is known of the partnership
     */
    public Draft assemble(String partnership, String periodCode) {
        Facts facts = facts(partnership, periodCode);
        return Draft.of(facts, document(facts));
    }

    /** What a draft would be assembled from, for those who need no document. Refuses as {@link #assemble} does. */
    public Facts facts(String partnership, String periodCode) {
        return known.gather(partnership, periodCode);
    }

    /** The public edition of the present facts, which are never in it themselves. */
    public PublicDraft assemblePublic(String partnership, String periodCode) {
        return publicOf(facts(partnership, periodCode));
    }

    /** The public edition of the same facts. */
    public PublicDraft publicOf(Facts facts) {
        String partnership = facts.partnership().code();
        Releases releases = releasedCounts.of(partnership);
        Facts safe = ProtectedFacts.of(facts, releases, earlier.publicBefore(partnership, facts.period()));
        return PublicDraft.of(safe, releases, PublicAssessment.of(safe, releases, this::document));
    }

    /** One way for both, so that the public edition is the same assessment. */
    private Assessment document(Facts facts) {
        return assembler.assemble(facts);
    }
}
