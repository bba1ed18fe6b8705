-- The present rating of a threat in a cycle. The state is the event's data without revision, cause and time.
CREATE TABLE rating (
    id text PRIMARY KEY,
    cycle text NOT NULL REFERENCES cycle,
    threat text NOT NULL,
    partnership text NOT NULL,
    theme text NOT NULL,
    position integer NOT NULL,
    ratified_band text,
    indicative_band text,
    state text NOT NULL,
    revision integer NOT NULL CHECK (revision >= 1),
    causation_id text NOT NULL,
    rated_at timestamptz NOT NULL,
    UNIQUE (cycle, threat)
);
