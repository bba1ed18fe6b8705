-- The ratings an assessment printed whose criterion scores nobody has: the bands alone.
CREATE TABLE printed_rating (
    cycle text NOT NULL REFERENCES cycle,
    threat text NOT NULL,
    band text NOT NULL,
    source text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    PRIMARY KEY (cycle, threat)
);
