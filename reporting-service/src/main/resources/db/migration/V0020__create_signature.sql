-- Public keys alone: whoever has only the database can check every edition and sign none.
CREATE TABLE signing_key (
    id text PRIMARY KEY,
    public_key text NOT NULL,
    first_used_at timestamptz NOT NULL,
    retired_at timestamptz
);

CREATE TABLE edition_signature (
    edition text PRIMARY KEY REFERENCES edition,
    key text NOT NULL REFERENCES signing_key,
    statement text NOT NULL,
    signature bytea NOT NULL
);

CREATE TRIGGER signature_is_immutable BEFORE UPDATE OR DELETE ON edition_signature
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edition();
