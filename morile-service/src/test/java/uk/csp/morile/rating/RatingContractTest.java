package uk.csp.morile.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.csp.kit.Contracts;
import uk.csp.morile.MorileJson;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.scoring.Judgement;
import uk.csp.morile.scoring.Observation;
import uk.csp.morile.scoring.PublishedAssessment;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoring.ThreatRating;

/** What this service publishes is what the contracts promise, before any judgement, ratified, and drifting. */
class RatingContractTest {
    private static final Instant NOW = Instant.parse("2019-09-11T10:00:00Z");
    private final ScoringModel model = PublishedAssessment.model();
    private final ThreatRegister register = PublishedAssessment.register();

    @Test
    void everyRatedThreat_isValid() {
        assertThat(register.threats()).allSatisfy(threat -> {
            assertValid(state(threat, null, List.of(), Map.of()));
            assertValid(state(threat, null, judgements(threat), Map.of()));
            assertValid(state(threat, NOW, judgements(threat), Map.of()));
        });
    }

    @Test
    void driftingThreat_isValid() {
        ThreatRegister.Threat burglary = register.threat("burglary").orElseThrow();
        Observation many = new Observation(
                "E22000056.burglary-residential.E22000056.R12-2019-03",
                7,
                "burglary-residential",
                "Burglary Residential",
                YearMonth.of(2019, 3),
                812,
                3.07,
                new Observation.Change(135, 19.9, true));
        RatingState state =
                state(burglary, NOW, judgements(burglary), Map.of("volume", List.of(many), "trend", List.of(many)));

        assertThat(state.drift()).isNotNull();
        assertValid(state);
    }

    @Test
    void storedState_isReadBackUnchanged() {
        RatingState state = state(
                register.threats().get(0), NOW, judgements(register.threats().get(0)), Map.of());
        String json = MorileJson.write(state);
        assertThat(MorileJson.write(MorileJson.read(json, RatingState.class))).isEqualTo(json);
    }

    @Test
    void everyListEntry_isValid() {
        Map<String, Rating> ratings = new HashMap<>();
        for (ThreatRegister.Threat threat : register.threats()) {
            Rating rating = new Rating();
            rating.take(state(threat, NOW, judgements(threat), Map.of()), "cause", NOW);
            ratings.put(threat.id(), rating);
        }
        assertThat(register.listEntries()).allSatisfy(entry -> {
            ListEntryState state = ListEntryState.of(cycle(NOW), register, entry, model, ratings);
            Contracts.assertValid("list-entry-changed.v1", MorileJson.bytes(ListEntryChanged.of(state, 1, "cause")));
        });
    }

    private static void assertValid(RatingState state) {
        Contracts.assertValid("rating-changed.v1", MorileJson.bytes(RatingChanged.of(state, 1, "cause", NOW)));
    }

    private RatingState state(
            ThreatRegister.Threat threat,
            Instant ratifiedAt,
            List<Judgement> judgements,
            Map<String, List<Observation>> observations) {
        return RatingState.of(
                cycle(ratifiedAt),
                register,
                threat,
                model,
                judgements,
                ThreatRating.of(model, judgements, observations));
    }

    private static List<Judgement> judgements(ThreatRegister.Threat threat) {
        return PublishedAssessment.judgements().get(threat.id());
    }

    private static CycleView cycle(Instant ratifiedAt) {
        return new CycleView(
                "E22000056.2018-19",
                new CycleView.Partnership("E22000056", "Plymouth"),
                "2018-19",
                "2018/19",
                "csp-2018",
                "csp-thematic:1",
                ratifiedAt == null ? "drafting" : "ratified",
                null,
                null,
                "safer-plymouth",
                1,
                NOW,
                ratifiedAt,
                null);
    }
}
