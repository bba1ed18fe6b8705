CREATE TABLE profile (
    partnership text PRIMARY KEY,
    revision bigint NOT NULL,
    body jsonb NOT NULL
);
