package uk.csp.morile.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.csp.morile.MorileJson;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoring.Observation;
import uk.csp.morile.scoring.RiskScore;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoringmodel.ScoringModels;

/** Rates a cycle anew on given figures, beside what is kept: equal bytes prove that nothing else went into a rating. */
@ApplicationScoped
public class ReplayRatings {
    private final RateThreats rateThreats;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final Ratings ratings;
    private final ListEntries entries;

    ReplayRatings(
            RateThreats rateThreats,
            ThreatRegisters registers,
            ScoringModels models,
            Ratings ratings,
            ListEntries entries) {
        this.rateThreats = rateThreats;
        this.registers = registers;
        this.models = models;
        this.ratings = ratings;
        this.entries = entries;
    }

    /**
     * A rating or list entry as kept and as replayed.
     *
     * @param kept null when nothing is kept
     * @param revision of what is kept
     */
    public record Replayed(String id, String kept, String replayed, int revision) {}

    public List<Replayed> replay(CycleView cycle, Map<String, Observation> latest) {
        ThreatRegister register = registers.get(cycle.register());
        ScoringModel model = models.get(cycle.model());
        Map<String, Rating> kept = ratings.ofCycle(cycle.id());
        List<Replayed> replayed = new ArrayList<>();
        for (RateThreats.Rated rated : rateThreats.rate(cycle, register.threats(), latest)) {
            Rating rating = kept.get(rated.threat().id());
            replayed.add(new Replayed(
                    RatingState.id(cycle, rated.threat()),
                    rating == null ? null : words(rating.ratifiedBand, rating.indicativeBand, rating.state),
                    words(
                            band(rated.state().ratified()),
                            band(rated.state().indicative()),
                            MorileJson.write(rated.state())),
                    rating == null ? 0 : rating.revision));
        }
        Map<String, ListEntry> keptEntries = entries.ofCycle(cycle.id());
        for (ThreatRegister.ListEntry definition : register.listEntries()) {
            ListEntry entry = keptEntries.get(definition.id());
            if (register.membersOf(definition).stream().allMatch(member -> kept.containsKey(member.id()))) {
                replayed.add(new Replayed(
                        ListEntryState.id(cycle, definition),
                        entry == null ? null : entry.state,
                        MorileJson.write(ListEntryState.of(cycle, register, definition, model, kept)),
                        entry == null ? 0 : entry.revision));
            }
        }
        return replayed;
    }

    /** What an event of the ratings topic says, in the bytes of what is kept; the event is of this service's own making. */
    public String stateOf(byte[] event, boolean listEntry) {
        String json = new String(event, StandardCharsets.UTF_8);
        if (listEntry) {
            return MorileJson.write(MorileJson.read(json, ListEntryState.class));
        }
        RatingState state = MorileJson.read(json, RatingState.class);
        return words(band(state.ratified()), band(state.indicative()), MorileJson.write(state));
    }

    private static String band(RiskScore score) {
        return score == null ? null : score.band();
    }

    /** The bands are kept beside the state for asking, and must say the same. */
    private static String words(String ratified, String indicative, String state) {
        return ratified + " " + indicative + " " + state;
    }
}
