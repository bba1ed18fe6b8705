CREATE TABLE outbox (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL,
  topic text NOT NULL,
  type text NOT NULL,
  subject text NOT NULL,
  data_schema text NOT NULL,
  partition_key text NOT NULL,
  data bytea NOT NULL,
  source text NOT NULL,
  created_at timestamptz NOT NULL,
  traceparent text
);

-- The table is filled and emptied all day: keep it small without waiting for a fifth of it to be dead.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

CREATE FUNCTION announce_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('outbox', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER outbox_announced AFTER INSERT ON outbox
  FOR EACH STATEMENT EXECUTE FUNCTION announce_outbox();
