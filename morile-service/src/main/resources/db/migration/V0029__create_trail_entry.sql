-- What happened in a cycle: who, when, what before and after, why, on which evidence. Only ever added to.
CREATE TABLE trail_entry (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle text NOT NULL REFERENCES cycle,
    at timestamptz NOT NULL,
    client text NOT NULL,
    partner text NOT NULL,
    act text NOT NULL,
    threat text,
    criterion text,
    before text,
    after text,
    reason text,
    evidence text
);

CREATE INDEX trail_entry_of_cycle ON trail_entry (cycle, number);

CREATE TRIGGER trail_entry_is_immutable
    BEFORE UPDATE OR DELETE ON trail_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_immutable_row();
