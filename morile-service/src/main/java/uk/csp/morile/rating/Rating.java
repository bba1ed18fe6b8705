package uk.csp.morile.rating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import uk.csp.morile.MorileJson;

@Entity
class Rating {
    @Id
    String id;

    String cycle;
    String threat;
    String partnership;
    String theme;
    int position;
    String ratifiedBand;
    String indicativeBand;
    String state;
    int revision;
    String causationId;
    Instant ratedAt;

    /** Takes a state and returns whether it says something new. */
    boolean take(RatingState newState, String cause, Instant at) {
        String json = MorileJson.write(newState);
        if (json.equals(state)) {
            return false;
        }
        state = json;
        ratifiedBand = newState.ratified() == null ? null : newState.ratified().band();
        indicativeBand =
                newState.indicative() == null ? null : newState.indicative().band();
        revision++;
        causationId = cause;
        ratedAt = at;
        return true;
    }

    RatingChanged event() {
        return RatingChanged.of(MorileJson.read(state, RatingState.class), revision, causationId, ratedAt);
    }
}
