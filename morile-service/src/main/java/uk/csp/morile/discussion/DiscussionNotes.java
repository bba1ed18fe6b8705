package uk.csp.morile.discussion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was said in the workshops. */
@ApplicationScoped
class DiscussionNotes implements PanacheRepositoryBase<DiscussionNote, UUID> {
    /** Oldest first; null does not filter. */
    List<NoteView> ofCycle(String cycle, String threat) {
        return list("cycle = ?1 order by writtenAt, id", cycle).stream()
                .filter(note -> threat == null || note.threat.equals(threat))
                .map(DiscussionNote::view)
                .toList();
    }
}
