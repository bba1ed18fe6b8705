-- A cycle goes from drafting to published. With a quorum it is scored here; without one its scores were agreed elsewhere.
-- The owner is the organisation that opened it (a token's partner); null for cycles older than this column.
ALTER TABLE cycle
    ADD COLUMN state text NOT NULL DEFAULT 'drafting'
        CHECK (state IN ('drafting', 'first-scores', 'discussion', 'ratified', 'published')),
    ADD COLUMN owner text,
    ADD COLUMN quorum integer CHECK (quorum >= 1),
    ADD COLUMN previous text REFERENCES cycle,
    ADD COLUMN revision integer NOT NULL DEFAULT 1,
    ADD COLUMN published_at timestamptz,
    ADD COLUMN published_by text;

UPDATE cycle SET state = 'ratified' WHERE ratified_at IS NOT NULL;

ALTER TABLE cycle
    ADD CHECK ((ratified_at IS NOT NULL) = (state IN ('ratified', 'published'))),
    ADD CHECK ((published_at IS NOT NULL) = (state = 'published')),
    ADD CHECK (quorum IS NOT NULL OR state NOT IN ('first-scores', 'discussion'));
