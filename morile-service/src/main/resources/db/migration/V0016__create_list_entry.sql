-- The present rating of an entry of the risk lists in a cycle.
CREATE TABLE list_entry (
    id text PRIMARY KEY,
    cycle text NOT NULL REFERENCES cycle,
    entry text NOT NULL,
    partnership text NOT NULL,
    position integer NOT NULL,
    state text NOT NULL,
    revision integer NOT NULL CHECK (revision >= 1),
    causation_id text NOT NULL,
    UNIQUE (cycle, entry)
);
