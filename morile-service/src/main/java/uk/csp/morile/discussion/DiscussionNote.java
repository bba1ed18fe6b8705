package uk.csp.morile.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "discussion_note")
class DiscussionNote {
    @Id
    UUID id;

    String cycle;
    String threat;
    String criterion;
    String text;
    String evidence;
    String authority;
    String writtenBy;
    Instant writtenAt;

    NoteView view() {
        return new NoteView(id, threat, criterion, text, evidence, writtenBy, authority, writtenAt);
    }
}
