-- What a source counts or works out itself and reports as a total: in which unit, by which datasets. Where two datasets
-- report the same, the one named first is taken. compares: the indicator whose rate values of other places stand beside.
CREATE TABLE measure (
  id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  label text NOT NULL,
  unit text NOT NULL CHECK (unit IN ('count', 'rate', 'percent', 'years', 'seconds')),
  per int NOT NULL CHECK (per > 0),
  datasets text[] NOT NULL,
  compares text,
  note text
);

-- What a source calls a measure: 92432/Persons/All ages/Count, or A7.
CREATE TABLE measure_code (
  scheme text NOT NULL,
  code text NOT NULL,
  measure_id smallint NOT NULL REFERENCES measure,
  PRIMARY KEY (scheme, code)
);

-- Places that totals are reported for and no record lies in: local authorities, regions, countries, trusts, other
-- partnerships. partnership_id: the partnership that is the same place. parents: the places it is compared with.
CREATE TABLE reporting_area (
  code text PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  partnership_id int REFERENCES partnership,
  parents text[] NOT NULL DEFAULT '{}'
);

-- An indicator counts records, or takes over what a measure reports.
ALTER TABLE indicator ADD COLUMN measure_id smallint REFERENCES measure;

-- Every value there was, with the time it was known. A row with known_to is history: replaced or withdrawn by ended_by.
CREATE TABLE reported_value (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset_id smallint NOT NULL REFERENCES dataset,
  supplier_id int NOT NULL REFERENCES supplier,
  measure_id smallint NOT NULL REFERENCES measure,
  area text NOT NULL,
  first_month date NOT NULL,
  last_month date NOT NULL,
  status text NOT NULL CHECK (status IN ('exact', 'nil', 'range', 'unavailable')),
  value numeric,
  lower numeric,
  upper numeric,
  code text,
  confidence_lower numeric,
  confidence_upper numeric,
  denominator numeric,
  note text,
  submission_number bigint NOT NULL,
  known_from timestamptz NOT NULL,
  known_to timestamptz,
  ended_by bigint,
  CHECK (first_month <= last_month),
  CHECK ((status IN ('exact', 'nil')) = (value IS NOT NULL)),
  CHECK ((status = 'range') = (lower IS NOT NULL AND upper IS NOT NULL AND lower < upper)),
  CHECK ((status = 'unavailable') = (code IS NOT NULL))
);
CREATE UNIQUE INDEX reported_value_current ON reported_value
  (measure_id, area, first_month, last_month, dataset_id, supplier_id) WHERE known_to IS NULL;
CREATE INDEX reported_value_of_supplier ON reported_value (dataset_id, supplier_id, first_month);
CREATE INDEX reported_value_of_area ON reported_value (area, measure_id);
