-- An approval is of one draft, named by its hash; it stands while the draft says the same.
CREATE TABLE approval (
    partnership text NOT NULL,
    period text NOT NULL,
    role text NOT NULL,
    sha256 text NOT NULL,
    title text NOT NULL,
    note text NOT NULL,
    client text NOT NULL,
    partner text NOT NULL,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (partnership, period, role, sha256, client)
);

CREATE FUNCTION refuse_change_of_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'An approval is never changed';
END
$$;

CREATE TRIGGER approval_is_immutable BEFORE UPDATE OR DELETE ON approval
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_approval();
