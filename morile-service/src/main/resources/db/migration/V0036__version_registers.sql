-- A partnership keeps its own register; every edit is a version, and versions never change. The id of a version is the
-- register's name for the first version of the shipped one, as cycles refer to it, and name:version for all others.
ALTER TABLE threat_register
    ADD COLUMN name text,
    ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    -- The partner who keeps it; null for registers that come with the product.
    ADD COLUMN owner text,
    ADD COLUMN edit text NOT NULL DEFAULT 'loaded',
    ADD COLUMN reason text,
    ADD COLUMN edited_by text;

ALTER TABLE threat_register DISABLE TRIGGER threat_register_is_immutable;
UPDATE threat_register SET name = id;
ALTER TABLE threat_register ENABLE TRIGGER threat_register_is_immutable;

ALTER TABLE threat_register
    ALTER COLUMN name SET NOT NULL,
    ADD UNIQUE (name, version);

-- A priority is a decision of people, kept apart from the rating, with its reason; every decision stays.
CREATE TABLE priority_decision (
    cycle text NOT NULL REFERENCES cycle,
    threat text NOT NULL,
    revision integer NOT NULL CHECK (revision >= 1),
    priority boolean NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    decided_at timestamptz NOT NULL,
    decided_by text NOT NULL,
    -- The cycle the decision was taken over from, or null.
    carried_from text,
    PRIMARY KEY (cycle, threat, revision)
);
