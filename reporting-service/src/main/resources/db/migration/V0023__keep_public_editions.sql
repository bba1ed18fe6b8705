-- Beside the document of an edition: its public edition, of the same facts at the same moment, and the figures both were
-- made from, as JSON, so that every printed number can be computed again.
CREATE TABLE public_edition (
    edition text PRIMARY KEY REFERENCES edition,
    sha256 text NOT NULL,
    document bytea NOT NULL,
    figures bytea NOT NULL,
    public_figures bytea NOT NULL,
    releases bytea NOT NULL
);

CREATE TRIGGER public_edition_is_immutable BEFORE UPDATE OR DELETE ON public_edition
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edition();
