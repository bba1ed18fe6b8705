package uk.csp.morile.workshop;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.csp.morile.agreement.Score;

/** What scorers gave before they knew each other's scores. Only ever added to. */
@ApplicationScoped
public class FirstScores implements PanacheRepositoryBase<FirstScore, FirstScore.Id> {
    List<FirstScore> ofCycle(String cycle) {
        return list("id.cycle = ?1 order by id.threat, id.criterion, id.scorer", cycle);
    }

    List<FirstScore> ofScorer(String cycle, String scorer) {
        return list("id.cycle = ?1 and id.scorer = ?2 order by id.threat, id.criterion", cycle, scorer);
    }

    /** How many each scorer has given; who has given none is absent. */
    Map<String, Long> givenBy(String cycle) {
        return ofCycle(cycle).stream()
                .collect(Collectors.groupingBy(score -> score.id.scorer(), Collectors.counting()));
    }

    /** What was scored by anybody, by threat and criterion. */
    public List<Item> scored(String cycle) {
        return ofCycle(cycle).stream()
                .map(score -> new Item(score.id.threat(), score.id.criterion()))
                .distinct()
                .toList();
    }

    /** One criterion of one threat. */
    public record Item(String threat, String criterion) {}

    /** For comparing, with the authority each scorer scores for. */
    public List<Score> scores(String cycle, Map<String, String> authorities) {
        return ofCycle(cycle).stream()
                .map(score -> new Score(
                        score.id.threat(),
                        score.id.criterion(),
                        score.id.scorer(),
                        authorities.get(score.id.scorer()),
                        score.level))
                .toList();
    }
}
