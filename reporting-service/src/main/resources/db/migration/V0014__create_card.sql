-- The narratives of themes and threats, as told; can be dropped and read again like the figures.
CREATE TABLE card (
    id text PRIMARY KEY,
    revision bigint NOT NULL,
    partnership text NOT NULL,
    cycle text NOT NULL,
    body jsonb NOT NULL
);

CREATE INDEX card_by_cycle ON card (partnership, cycle);
