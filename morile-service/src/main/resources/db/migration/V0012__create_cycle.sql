-- One assessment cycle of one partnership.
CREATE TABLE cycle (
    id text PRIMARY KEY,
    partnership_code text NOT NULL,
    partnership_name text NOT NULL,
    cycle text NOT NULL,
    label text NOT NULL,
    register text NOT NULL REFERENCES threat_register,
    model text NOT NULL REFERENCES scoring_model,
    opened_at timestamptz NOT NULL,
    opened_by text NOT NULL,
    ratified_at timestamptz,
    ratified_by text,
    UNIQUE (partnership_code, cycle),
    CHECK ((ratified_at IS NULL) = (ratified_by IS NULL))
);
