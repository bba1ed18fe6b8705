-- A partnership loads its own model: a draft, then active, then retired. Until a cycle uses it, it may be edited.
ALTER TABLE scoring_model
    ADD COLUMN life text NOT NULL DEFAULT 'active' CHECK (life IN ('draft', 'active', 'retired')),
    -- The partner who loaded it; null for models that come with the product.
    ADD COLUMN owner text,
    ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1);

CREATE INDEX cycle_by_model ON cycle (model);

DROP TRIGGER scoring_model_is_immutable ON scoring_model;

-- The last line of defence: what a rating rests on must not change under it, whoever asks.
CREATE FUNCTION refuse_change_of_used_model() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'scoring_model % is kept: retire it', OLD.key;
    END IF;
    IF (NEW.key, NEW.id, NEW.version, NEW.owner, NEW.document)
            IS DISTINCT FROM (OLD.key, OLD.id, OLD.version, OLD.owner, OLD.document)
        AND (OLD.owner IS NULL OR EXISTS (SELECT FROM cycle WHERE model = OLD.key)) THEN
        RAISE EXCEPTION 'scoring_model % is immutable: load a new version', OLD.key;
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER scoring_model_in_use_is_immutable
    BEFORE UPDATE OR DELETE ON scoring_model
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_used_model();
