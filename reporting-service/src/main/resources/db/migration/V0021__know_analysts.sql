-- Who may read exact counts, as told by crime-data-service.
CREATE TABLE partnership_analysts (
    partnership text PRIMARY KEY,
    revision bigint NOT NULL,
    analysts text[] NOT NULL
);
