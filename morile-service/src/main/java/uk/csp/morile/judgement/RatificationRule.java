package uk.csp.morile.judgement;

import uk.csp.morile.cycle.CycleView;

/** What must hold before the judgements of a cycle can be ratified, told by the feature that knows it. */
public interface RatificationRule {
    /** @throws uk.csp.platform.problem.ProblemException when it does not hold */
    void require(CycleView cycle);
}
