-- What partners agreed on a threat, with dissent: every version is kept, the last one counts.
CREATE TABLE consensus (
    cycle text NOT NULL REFERENCES cycle,
    threat text NOT NULL,
    revision integer NOT NULL CHECK (revision >= 1),
    document text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    PRIMARY KEY (cycle, threat, revision)
);

CREATE TRIGGER consensus_is_immutable
    BEFORE UPDATE OR DELETE ON consensus
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_immutable_row();
