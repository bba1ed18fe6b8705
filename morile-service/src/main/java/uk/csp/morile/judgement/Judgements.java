package uk.csp.morile.judgement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Makes these the judgements of the cycle and returns how many rows that changed. */
    int replace(String cycle, List<CheckedJudgement> judgements, Instant at, String by) {
        Map<StoredJudgement.Id, StoredJudgement> present = new HashMap<>(
                stored(cycle).stream().collect(Collectors.toMap(stored -> stored.id, Function.identity())));
        int changed = 0;
        for (CheckedJudgement judgement : judgements) {
            var id = new StoredJudgement.Id(
                    cycle, judgement.threat(), judgement.judgement().criterion());
            StoredJudgement row = present.remove(id);
            if (row != null && row.says(judgement)) {
                continue;
            }
            changed++;
            write(row == null ? added(id) : row, judgement, at, by);
        }
        present.values().forEach(this::delete);
        flush();
        return changed + present.size();
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

    private List<StoredJudgement> stored(String cycle) {
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
        row.recordedAt = at;
        row.recordedBy = by;
        persist(row);
    }
}
