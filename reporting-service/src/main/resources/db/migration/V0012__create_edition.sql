-- Immutable: the document is kept as the very bytes its hash was taken of.
CREATE TABLE edition (
    id text PRIMARY KEY,
    partnership text NOT NULL,
    place text NOT NULL,
    period text NOT NULL,
    period_label text NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    sha256 text NOT NULL,
    document bytea NOT NULL,
    published_at timestamptz NOT NULL,
    published_by text NOT NULL,
    UNIQUE (partnership, period, number)
);

CREATE FUNCTION refuse_change_of_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'An edition is never changed';
END
$$;

CREATE TRIGGER edition_is_immutable BEFORE UPDATE OR DELETE ON edition
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edition();
