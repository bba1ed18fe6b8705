package uk.csp.morile.judgement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.scoring.Judgement;

/** The judgements of the cycles. */
@ApplicationScoped
public class Judgements implements PanacheRepositoryBase<StoredJudgement, StoredJudgement.Id> {

    /** The judgements of a cycle by threat. */
    public Map<String, List<Judgement>> byThreat(String cycle) {
        return stored(cycle).stream()
                .collect(Collectors.groupingBy(
                        stored -> stored.id.threat(),
                        Collectors.mapping(StoredJudgement::judgement, Collectors.toList())));
    }

    List<JudgementView> views(String cycle) {
        return stored(cycle).stream().map(JudgementView::of).toList();
    }

    /** The judgements of a cycle as they are kept, by threat and criterion. */
    public Map<String, Map<String, JudgementContent>> contents(String cycle) {
        return stored(cycle).stream()
                .collect(Collectors.groupingBy(
                        stored -> stored.id.threat(),
                        Collectors.toMap(stored -> stored.id.criterion(), JudgementContent::of)));
    }

    /** Makes these the judgements of the cycle and returns what that changed. */
    List<TrailEntry> replace(String cycle, List<CheckedJudgement> judgements, Instant at, String by) {
        Map<StoredJudgement.Id, StoredJudgement> withdrawn = byId(cycle);
        judgements.forEach(judgement -> withdrawn.remove(id(cycle, judgement)));
        List<TrailEntry> changes = new ArrayList<>(record(cycle, judgements, at, by));
        for (StoredJudgement row : withdrawn.values()) {
            changes.add(JudgementContent.change(row.id, JudgementContent.of(row), null));
            delete(row);
        }
        flush();
        return changes;
    }

    /** Adds or changes some judgements of the cycle and returns what that changed. */
    List<TrailEntry> record(String cycle, List<CheckedJudgement> judgements, Instant at, String by) {
        Map<StoredJudgement.Id, StoredJudgement> present = byId(cycle);
        List<TrailEntry> changes = new ArrayList<>();
        for (CheckedJudgement judgement : judgements) {
            StoredJudgement.Id id = id(cycle, judgement);
            StoredJudgement row = present.get(id);
            if (row != null && row.says(judgement)) {
                continue;
            }
            JudgementContent before = row == null ? null : JudgementContent.of(row);
            StoredJudgement written = row == null ? added(id) : row;
            write(written, judgement, at, by);
            changes.add(JudgementContent.change(id, before, JudgementContent.of(written)));
        }
        flush();
        return changes;
    }

    /** The clients whose judgements the cycle has. */
    Set<String> recorders(String cycle) {
        return stored(cycle).stream().map(stored -> stored.recordedBy).collect(Collectors.toSet());
    }

    private Map<StoredJudgement.Id, StoredJudgement> byId(String cycle) {
        return new HashMap<>(
                stored(cycle).stream().collect(Collectors.toMap(stored -> stored.id, Function.identity())));
    }

    private static StoredJudgement.Id id(String cycle, CheckedJudgement judgement) {
        return new StoredJudgement.Id(
                cycle, judgement.threat(), judgement.judgement().criterion());
    }

    /** How many rows {@link #replace} would change. */
    long differences(String cycle, List<CheckedJudgement> judgements) {
        Map<StoredJudgement.Id, StoredJudgement> present =
                stored(cycle).stream().collect(Collectors.toMap(stored -> stored.id, Function.identity()));
        long same = judgements.stream()
                .filter(judgement -> {
                    StoredJudgement row = present.get(new StoredJudgement.Id(
                            cycle, judgement.threat(), judgement.judgement().criterion()));
                    return row != null && row.says(judgement);
                })
                .count();
        return judgements.size() - same + present.size() - same;
    }

    List<StoredJudgement> stored(String cycle) {
        return list("id.cycle = ?1 order by id.threat, id.criterion", cycle);
    }

    private StoredJudgement added(StoredJudgement.Id id) {
        StoredJudgement row = new StoredJudgement();
        row.id = id;
        return row;
    }

    private void write(StoredJudgement row, CheckedJudgement judgement, Instant at, String by) {
        row.level = judgement.judgement().level();
        row.origin = judgement.judgement().origin().wireName();
        row.asAt = judgement.judgement().asAt();
        row.note = judgement.note();
        row.evidence = judgement.evidence();
        row.carriedFrom = null;
        row.recordedAt = at;
        row.recordedBy = by;
        persist(row);
    }
}
