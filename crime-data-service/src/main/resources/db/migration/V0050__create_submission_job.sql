-- Submissions that were accepted with 202 and are worked off later. A row that is 'receiving' is no acceptance yet: its
-- body is still on the way. The number is given when the body is whole; it is the order in which a partner's jobs of a
-- dataset are worked on.
CREATE SEQUENCE submission_job_number;
CREATE TABLE submission_job (
  id uuid PRIMARY KEY,
  number bigint UNIQUE,
  partner text NOT NULL,
  client text NOT NULL,
  dataset text NOT NULL,
  parameters text NOT NULL,
  idempotency_key text,
  request_hash bytea,
  state text NOT NULL
    CHECK (state IN ('receiving', 'queued', 'running', 'applied', 'refused', 'failed', 'cancelled')),
  version bigint NOT NULL DEFAULT 1,
  body_bytes bigint NOT NULL DEFAULT 0,
  bytes_read bigint NOT NULL DEFAULT 0,
  rows_read bigint NOT NULL DEFAULT 0,
  attempts int NOT NULL DEFAULT 0,
  -- Who works on it, and until when it may be silent. Of a queued job: not before.
  worker uuid,
  lease_until timestamptz,
  accepted_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  receipt text,
  problem text,
  CHECK ((number IS NULL) = (state = 'receiving'))
);
-- A key belongs to a job until nothing came of it.
CREATE UNIQUE INDEX submission_job_of_key ON submission_job (partner, idempotency_key)
  WHERE state IN ('receiving', 'queued', 'running', 'applied');
CREATE INDEX submission_job_of_partner ON submission_job (partner, number DESC);
CREATE INDEX submission_job_unfinished ON submission_job (number) WHERE state IN ('receiving', 'queued', 'running');
CREATE INDEX submission_job_finished ON submission_job (finished_at) WHERE finished_at IS NOT NULL;

-- The body of an unfinished job in enciphered pieces; gone with the transaction that ends the job. Ciphertext cannot be
-- compressed, so that is not tried. Dead pieces are cleared away as soon as there are some.
CREATE TABLE submission_job_body (
  job_id uuid NOT NULL REFERENCES submission_job ON DELETE CASCADE,
  place int NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (job_id, place)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20,
  toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 1000);
ALTER TABLE submission_job_body ALTER COLUMN bytes SET STORAGE EXTERNAL;
