-- The narrative of a theme card or a threat, as JSON with who wrote which section. Every version is kept.
CREATE TABLE card_version (
    cycle text NOT NULL REFERENCES cycle,
    kind text NOT NULL CHECK (kind IN ('theme', 'threat')),
    subject text NOT NULL,
    revision integer NOT NULL CHECK (revision >= 1),
    document text NOT NULL,
    written_at timestamptz NOT NULL,
    written_by text NOT NULL,
    PRIMARY KEY (cycle, kind, subject, revision)
);

CREATE TRIGGER card_version_is_immutable
    BEFORE UPDATE OR DELETE ON card_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_immutable_row();
