package uk.csp.morile.judgement;

import uk.csp.morile.scoring.Judgement;

/** A judgement whose threat, criterion and level the cycle's register and model know. */
record CheckedJudgement(String threat, Judgement judgement, String note, String evidence) {}
