-- The level a scorer gave before knowing anybody else's. A null level is unknown and says why.
CREATE TABLE first_score (
    cycle text NOT NULL,
    scorer text NOT NULL,
    threat text NOT NULL,
    criterion text NOT NULL,
    level integer CHECK (level >= 0),
    reason text,
    evidence text,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (cycle, scorer, threat, criterion),
    FOREIGN KEY (cycle, scorer) REFERENCES scorer,
    CHECK (level IS NOT NULL OR reason IS NOT NULL)
);

CREATE TRIGGER first_score_is_immutable
    BEFORE UPDATE OR DELETE ON first_score
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_immutable_row();
