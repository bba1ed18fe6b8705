-- The roll-up figures are computed from: counts by area (partnership or neighbourhood), indicator and month.
CREATE TABLE monthly_count (
  area_id int NOT NULL REFERENCES area,
  indicator_id smallint NOT NULL REFERENCES indicator,
  month date NOT NULL,
  count int NOT NULL CHECK (count >= 0),
  PRIMARY KEY (area_id, indicator_id, month)
);

-- The newest revision of every figure. body is the JSON that the API answers with and the event carries.
CREATE TABLE figure (
  id text PRIMARY KEY,
  partnership_id int NOT NULL REFERENCES partnership,
  indicator_id smallint NOT NULL REFERENCES indicator,
  area_id int NOT NULL REFERENCES area,
  period text NOT NULL,
  period_kind text NOT NULL,
  first_month date NOT NULL,
  last_month date NOT NULL,
  revision int NOT NULL,
  digest uuid NOT NULL,
  known_at timestamptz NOT NULL,
  body text NOT NULL
);
CREATE INDEX figure_of_partnership ON figure (partnership_id, indicator_id, period_kind, last_month);

-- Every revision there was, with the submissions its months rested on.
CREATE TABLE figure_revision (
  figure_id text NOT NULL,
  revision int NOT NULL,
  known_at timestamptz NOT NULL,
  submissions bigint[] NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (figure_id, revision)
);
