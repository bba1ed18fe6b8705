-- A withdrawn edition stays readable; that it was withdrawn stands beside it, once and for good.
CREATE TABLE edition_withdrawal (
    edition text PRIMARY KEY REFERENCES edition,
    reason text NOT NULL,
    correction text NOT NULL,
    withdrawn_at timestamptz NOT NULL,
    withdrawn_by text NOT NULL
);

CREATE TRIGGER withdrawal_is_immutable BEFORE UPDATE OR DELETE ON edition_withdrawal
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edition();
