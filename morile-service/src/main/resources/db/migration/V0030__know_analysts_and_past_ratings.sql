-- Who may read exact counts, as told by crime-data-service.
CREATE TABLE partnership_analysts (
    partnership text PRIMARY KEY,
    revision bigint NOT NULL,
    analysts text[] NOT NULL
);

-- Every revision of every rating: what was thought at any past moment, and why.
CREATE TABLE rating_revision (
    rating text NOT NULL REFERENCES rating,
    revision integer NOT NULL,
    cycle text NOT NULL,
    partnership text NOT NULL,
    theme text NOT NULL,
    position integer NOT NULL,
    ratified_band text,
    indicative_band text,
    state text NOT NULL,
    causation_id text NOT NULL,
    rated_at timestamptz NOT NULL,
    PRIMARY KEY (rating, revision)
);

CREATE INDEX rating_revision_of_cycle ON rating_revision (cycle, rated_at);
CREATE INDEX rating_revision_of_partnership ON rating_revision (partnership, rated_at);

INSERT INTO rating_revision
SELECT id, revision, cycle, partnership, theme, position, ratified_band, indicative_band, state, causation_id, rated_at
FROM rating;
