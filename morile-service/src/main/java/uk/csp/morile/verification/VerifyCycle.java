package uk.csp.morile.verification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.csp.morile.MorileJson;
import uk.csp.morile.audit.CycleTrail;
import uk.csp.morile.audit.RecordedAct;
import uk.csp.morile.audit.TrailEntry;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.figure.FigureReplay;
import uk.csp.morile.figure.Figures;
import uk.csp.morile.judgement.JudgementContent;
import uk.csp.morile.judgement.Judgements;
import uk.csp.morile.rating.ReplayRatings;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoring.Observation;

/**
 * Replays a cycle from the topics, the trail and the judgements and compares, byte for byte, with what is kept. Changes
 * nothing. Figures and ratings that changed after the topics were read show as waiting or as a difference: ask again.
 */
@ApplicationScoped
class VerifyCycle {
    private static final String FIGURES = "crime-data.figures.v1";
    private static final String RATINGS = "morile.ratings.v1";

    private final TopicReader topics;
    private final Cycles cycles;
    private final ThreatRegisters registers;
    private final Figures figures;
    private final Judgements judgements;
    private final CycleTrail trail;
    private final ReplayRatings replayRatings;
    private final Clock clock;

    VerifyCycle(
            TopicReader topics,
            Cycles cycles,
            ThreatRegisters registers,
            Figures figures,
            Judgements judgements,
            CycleTrail trail,
            ReplayRatings replayRatings,
            Clock clock) {
        this.topics = topics;
        this.cycles = cycles;
        this.registers = registers;
        this.figures = figures;
        this.judgements = judgements;
        this.trail = trail;
        this.replayRatings = replayRatings;
        this.clock = clock;
    }

    /** The topics are read before the transaction begins: reading them may take longer than one should last. */
    CycleVerification verify(String cycleId) {
        String partnership = cycles.require(cycleId).partnership().code();
        List<byte[]> figuresTold = topics.read(FIGURES, subject -> subject.startsWith(partnership + ".")).stream()
                .map(TopicReader.Told::data)
                .toList();
        Map<String, byte[]> ratingsTold = new HashMap<>();
        topics.read(
                        RATINGS,
                        subject -> subject.startsWith(cycleId + ".") || subject.startsWith("list." + cycleId + "."))
                .forEach(event -> ratingsTold.put(event.subject(), event.data()));
        return QuarkusTransaction.requiringNew().call(() -> compare(cycleId, figuresTold, ratingsTold));
    }

    private CycleVerification compare(String cycleId, List<byte[]> figuresTold, Map<String, byte[]> ratingsTold) {
        CycleView cycle = cycles.require(cycleId);
        String partnership = cycle.partnership().code();
        Set<String> indicators = registers.get(cycle.register()).threats().stream()
                .flatMap(ThreatRegister.Threat::allIndicators)
                .collect(Collectors.toSet());
        Map<String, Observation> replayed =
                FigureReplay.of(figuresTold, partnership).latest(indicators);
        List<ReplayRatings.Replayed> ratings = replayRatings.replay(cycle, replayed);
        List<CycleVerification.Check> checks = List.of(
                figures(replayed, figures.latest(partnership, indicators)),
                judgements(cycleId),
                ratings(ratings),
                events(ratingsTold, ratings));
        return new CycleVerification(
                cycleId, clock.instant(), checks.stream().allMatch(CycleVerification.Check::holds), checks);
    }

    private static CycleVerification.Check figures(Map<String, Observation> replayed, Map<String, Observation> kept) {
        CheckBuilder check = new CheckBuilder(
                "figures-are-those-of-the-topic",
                "The latest complete twelve months of every indicator are what the topic tells.");
        Set<String> indicators = new TreeSet<>(replayed.keySet());
        indicators.addAll(kept.keySet());
        for (String indicator : indicators) {
            Observation told = replayed.get(indicator);
            Observation stored = kept.get(indicator);
            if (told != null && stored != null && isNewer(told, stored)) {
                check.waits();
            } else {
                check.compare(indicator, json(stored), json(told));
            }
        }
        return check.check();
    }

    private static boolean isNewer(Observation told, Observation stored) {
        return told.figure().equals(stored.figure())
                ? told.revision() > stored.revision()
                : told.end().isAfter(stored.end());
    }

    private static String json(Observation observation) {
        return observation == null ? null : MorileJson.write(observation);
    }

    /** Cycles older than the trail have nothing to be replayed from. */
    private CycleVerification.Check judgements(String cycleId) {
        CheckBuilder check = new CheckBuilder(
                "judgements-are-replay-of-the-trail",
                "Every judgement is what the last entry about it in the trail says, and there is no other.");
        List<RecordedAct> acts = trail.after(cycleId, 0, Integer.MAX_VALUE);
        if (acts.stream().noneMatch(act -> act.act().equals("cycle-opened"))) {
            return check.check();
        }
        Map<String, String> replayed = new TreeMap<>();
        acts.stream()
                .filter(act -> act.act().equals(TrailEntry.JUDGEMENT))
                .forEach(act -> replayed.put(act.threat() + "/" + act.criterion(), act.after()));
        Map<String, String> kept = new HashMap<>();
        judgements
                .contents(cycleId)
                .forEach((threat, criteria) ->
                        criteria.forEach((criterion, content) -> kept.put(threat + "/" + criterion, json(content))));
        Set<String> all = new TreeSet<>(replayed.keySet());
        all.addAll(kept.keySet());
        all.forEach(item -> check.compare(item, kept.get(item), replayed.get(item)));
        return check.check();
    }

    private static String json(JudgementContent content) {
        return MorileJson.write(content);
    }

    private static CycleVerification.Check ratings(List<ReplayRatings.Replayed> ratings) {
        CheckBuilder check = new CheckBuilder(
                "ratings-are-replay-of-figures-and-judgements",
                "Every rating and list entry has the bytes that the model gives on the topic's figures and the judgements.");
        ratings.forEach(rating -> check.compare(rating.id(), rating.kept(), rating.replayed()));
        return check.check();
    }

    private CycleVerification.Check events(Map<String, byte[]> last, List<ReplayRatings.Replayed> ratings) {
        CheckBuilder check = new CheckBuilder(
                "events-say-what-is-kept", "The last event about every rating and list entry says what is kept.");
        for (ReplayRatings.Replayed rating : ratings) {
            byte[] event = last.get(rating.id());
            if (event == null || revision(event) < rating.revision()) {
                check.waits();
            } else {
                check.compare(
                        rating.id(),
                        rating.kept(),
                        replayRatings.stateOf(event, rating.id().startsWith("list.")));
            }
        }
        return check.check();
    }

    private static int revision(byte[] event) {
        return MorileJson.read(new String(event, StandardCharsets.UTF_8), Revised.class)
                .revision();
    }

    private record Revised(int revision) {}
}
