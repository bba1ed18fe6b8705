-- What was said about a threat, or one criterion of it, once the first scores were revealed.
CREATE TABLE discussion_note (
    id uuid PRIMARY KEY,
    cycle text NOT NULL REFERENCES cycle,
    threat text NOT NULL,
    criterion text,
    text text NOT NULL,
    evidence text,
    authority text NOT NULL,
    written_by text NOT NULL,
    written_at timestamptz NOT NULL
);

CREATE INDEX discussion_note_of_cycle ON discussion_note (cycle, written_at);
