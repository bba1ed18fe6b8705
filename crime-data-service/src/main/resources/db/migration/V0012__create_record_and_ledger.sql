-- A crime or incident. Rows without a reference are identified by their content and their ordinal among equal rows:
-- 30 % of the anti-social behaviour rows of public street files are separate incidents with identical content.
-- area_id is null when the record has no place in the force area; placement says why.
CREATE TABLE record (
  dataset_id smallint NOT NULL,
  supplier_id int NOT NULL,
  month date NOT NULL,
  key uuid NOT NULL,
  ordinal int NOT NULL,
  digest uuid NOT NULL,
  area_id int,
  category_id smallint NOT NULL,
  placement "char" NOT NULL CHECK (placement IN ('L', 'U', 'O')),
  flags int NOT NULL,
  occurred_on date,
  recorded_on date,
  longitude float8,
  latitude float8,
  reference text,
  offence_code text,
  location text,
  outcome text,
  submission_number bigint NOT NULL,
  PRIMARY KEY (dataset_id, supplier_id, key, ordinal, month)
) PARTITION BY RANGE (month);
CREATE INDEX record_of_month ON record (dataset_id, supplier_id, month);

-- Every change of every cell, with the submission that made it and the time it became known. The sum of the deltas up
-- to a moment is the recount of the records as they were known then.
CREATE TABLE ledger (
  area_id int,
  month date NOT NULL,
  category_id smallint NOT NULL,
  dataset_id smallint NOT NULL,
  flags int NOT NULL,
  delta int NOT NULL,
  submission_number bigint NOT NULL,
  known_at timestamptz NOT NULL
) PARTITION BY RANGE (month);
CREATE INDEX ledger_of_area ON ledger (area_id, month);

-- Partitions by calendar year, made ahead: making one needs a lock that submissions running side by side would wait for.
DO $$
BEGIN
  FOR year IN 2000..2049 LOOP
    EXECUTE format('CREATE TABLE record_%s PARTITION OF record FOR VALUES FROM (%L) TO (%L)',
      year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
    EXECUTE format('CREATE TABLE ledger_%s PARTITION OF ledger FOR VALUES FROM (%L) TO (%L)',
      year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
  END LOOP;
END $$;
