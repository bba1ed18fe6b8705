-- What people write and change: every version is kept, the highest revision is the present one.
CREATE TABLE edited_document (
    kind text NOT NULL,
    partnership text NOT NULL,
    id text NOT NULL,
    revision integer NOT NULL CHECK (revision > 0),
    body jsonb NOT NULL,
    written_at timestamptz NOT NULL,
    written_by text NOT NULL,
    authority text,
    PRIMARY KEY (kind, partnership, id, revision)
);

CREATE FUNCTION refuse_change_of_edited_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A version is never changed';
END
$$;

CREATE TRIGGER edited_document_keeps_versions BEFORE UPDATE OR DELETE ON edited_document
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edited_document();
