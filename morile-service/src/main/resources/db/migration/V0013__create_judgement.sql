-- The level people gave a criterion of a threat. A null level is unknown, which is not zero.
CREATE TABLE judgement (
    cycle text NOT NULL REFERENCES cycle,
    threat text NOT NULL,
    criterion text NOT NULL,
    level integer CHECK (level >= 0),
    origin text NOT NULL CHECK (origin IN ('data-driven', 'agreed', 'carried-forward')),
    as_at date NOT NULL,
    note text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    PRIMARY KEY (cycle, threat, criterion)
);
