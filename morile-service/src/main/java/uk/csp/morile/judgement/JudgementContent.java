package uk.csp.morile.judgement;

import java.time.LocalDate;
import uk.csp.morile.MorileJson;
import uk.csp.morile.audit.TrailEntry;

/** What a stored judgement says, without who and when: what the trail keeps of it and a replay of the trail gives. */
public record JudgementContent(
        Integer level, String origin, LocalDate asAt, String note, String evidence, String carriedFrom) {
    static JudgementContent of(StoredJudgement stored) {
        return new JudgementContent(
                stored.level, stored.origin, stored.asAt, stored.note, stored.evidence, stored.carriedFrom);
    }

    /** @param before or after null when there was no judgement */
    static TrailEntry change(StoredJudgement.Id id, JudgementContent before, JudgementContent after) {
        JudgementContent said = after == null ? before : after;
        return new TrailEntry(
                TrailEntry.JUDGEMENT, id.threat(), id.criterion(), json(before), json(after), said.note, said.evidence);
    }

    private static String json(JudgementContent content) {
        return content == null ? null : MorileJson.write(content);
    }
}
