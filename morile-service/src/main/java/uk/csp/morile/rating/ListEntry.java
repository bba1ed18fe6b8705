package uk.csp.morile.rating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import uk.csp.morile.MorileJson;

@Entity
@Table(name = "list_entry")
class ListEntry {
    @Id
    String id;

    String cycle;
    String entry;
    String partnership;
    int position;
    String state;
    int revision;
    String causationId;

    /** Takes a state and returns whether it says something new. */
    boolean take(ListEntryState newState, String cause) {
        String json = MorileJson.write(newState);
        if (json.equals(state)) {
            return false;
        }
        state = json;
        revision++;
        causationId = cause;
        return true;
    }

    ListEntryChanged event() {
        return ListEntryChanged.of(MorileJson.read(state, ListEntryState.class), revision, causationId);
    }
}
