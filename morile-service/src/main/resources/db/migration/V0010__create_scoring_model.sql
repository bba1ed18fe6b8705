-- Scoring models as versioned documents. What a rating rests on must not change under it.
CREATE TABLE scoring_model (
    key text PRIMARY KEY,
    id text NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    label text NOT NULL,
    status text NOT NULL,
    document text NOT NULL,
    loaded_at timestamptz NOT NULL,
    UNIQUE (id, version),
    CHECK (key = id || ':' || version)
);

CREATE FUNCTION refuse_change_of_immutable_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is immutable: load a new version', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER scoring_model_is_immutable
    BEFORE UPDATE OR DELETE ON scoring_model
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_immutable_row();
