-- Who may score a cycle: a client of the issuer for an authority, by its role. No names of people.
CREATE TABLE scorer (
    cycle text NOT NULL REFERENCES cycle,
    scorer text NOT NULL,
    authority text NOT NULL,
    role text NOT NULL,
    registered_at timestamptz NOT NULL,
    registered_by text NOT NULL,
    PRIMARY KEY (cycle, scorer)
);
