-- What people wrote into the assessment of a partnership and period. Every version is kept; an empty text is a deletion.
CREATE TABLE text_version (
    partnership text NOT NULL,
    period text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('narrative', 'explanation')),
    subject text NOT NULL,
    revision bigint NOT NULL CHECK (revision >= 1),
    body jsonb NOT NULL,
    written_at timestamptz NOT NULL,
    written_by text NOT NULL,
    PRIMARY KEY (partnership, period, kind, subject, revision)
);

CREATE FUNCTION refuse_change_of_text_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A version of a text is never changed';
END
$$;

CREATE TRIGGER text_version_is_immutable BEFORE UPDATE OR DELETE ON text_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_text_version();
