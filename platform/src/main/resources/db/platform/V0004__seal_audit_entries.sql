-- Entries and seals are written once. An entry waits in audit_unsealed from its own transaction on until it is sealed;
-- seals follow each other in one order (docs/audit.md).
ALTER TABLE audit_entry
  ADD COLUMN recipient text,
  ADD COLUMN outcome text NOT NULL DEFAULT 'done';

CREATE INDEX audit_entry_by_time ON audit_entry (at, id);

CREATE TABLE audit_unsealed (entry_id bigint PRIMARY KEY);
ALTER TABLE audit_unsealed SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
INSERT INTO audit_unsealed SELECT id FROM audit_entry;

CREATE TABLE audit_seal (
  position bigint PRIMARY KEY,
  entry_id bigint NOT NULL UNIQUE,
  sealed_at timestamptz NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  seal bytea NOT NULL CHECK (octet_length(seal) = 32)
);

CREATE FUNCTION refuse_change_of_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is written once: % of % is refused', TG_OP, TG_TABLE_NAME;
END
$$;

CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_log();
CREATE TRIGGER audit_seal_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_log();
