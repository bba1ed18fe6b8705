-- Registers of threats as documents; a register that changes gets a new id.
CREATE TABLE threat_register (
    id text PRIMARY KEY,
    label text NOT NULL,
    document text NOT NULL,
    loaded_at timestamptz NOT NULL
);

CREATE TRIGGER threat_register_is_immutable
    BEFORE UPDATE OR DELETE ON threat_register
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_immutable_row();
