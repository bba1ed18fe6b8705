-- What the topics told, newest revision of each thing; can be dropped and read again from their beginning.
CREATE TABLE figure (
    id text PRIMARY KEY,
    revision bigint NOT NULL,
    partnership text NOT NULL,
    indicator text NOT NULL,
    area_kind text NOT NULL,
    period text NOT NULL,
    body jsonb NOT NULL
);

-- A draft asks for all indicators of a few years and the months of one indicator.
CREATE INDEX figure_by_period ON figure (partnership, period, indicator);

CREATE TABLE rating (
    id text PRIMARY KEY,
    revision bigint NOT NULL,
    partnership text NOT NULL,
    cycle text NOT NULL,
    body jsonb NOT NULL
);

CREATE INDEX rating_by_cycle ON rating (partnership, cycle);

CREATE TABLE list_entry (
    id text PRIMARY KEY,
    revision bigint NOT NULL,
    partnership text NOT NULL,
    cycle text NOT NULL,
    body jsonb NOT NULL
);

CREATE INDEX list_entry_by_cycle ON list_entry (partnership, cycle);
