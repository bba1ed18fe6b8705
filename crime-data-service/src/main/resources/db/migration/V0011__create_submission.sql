CREATE TABLE submission (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  dataset_id smallint NOT NULL REFERENCES dataset,
  supplier_id int NOT NULL REFERENCES supplier,
  first_month date NOT NULL,
  last_month date NOT NULL,
  mode text NOT NULL CHECK (mode IN ('replace', 'upsert')),
  received_at timestamptz NOT NULL,
  receipt text NOT NULL
);
CREATE INDEX submission_of_supplier ON submission (supplier_id, number DESC);

CREATE TABLE rejected_row (
  submission_number bigint NOT NULL REFERENCES submission,
  line int NOT NULL,
  field text,
  code text NOT NULL,
  detail text NOT NULL
);
CREATE INDEX rejected_row_of_submission ON rejected_row (submission_number, line);

-- The answer to a request that may be sent again.
CREATE TABLE idempotency_key (
  partner text NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  submission_number bigint NOT NULL REFERENCES submission,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (partner, key)
);

-- Which submission last delivered a whole month. A month without a row was never received: that is not zero.
CREATE TABLE coverage (
  dataset_id smallint NOT NULL REFERENCES dataset,
  supplier_id int NOT NULL REFERENCES supplier,
  month date NOT NULL,
  submission_number bigint NOT NULL REFERENCES submission,
  PRIMARY KEY (dataset_id, supplier_id, month)
);
