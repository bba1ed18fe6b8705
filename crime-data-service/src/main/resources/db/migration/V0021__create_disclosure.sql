-- How small counts are kept confidential: the counts hide_from to hide_to are never printed, others are rounded.
CREATE TABLE disclosure_policy (
  code text PRIMARY KEY,
  label text NOT NULL,
  hide_from int NOT NULL CHECK (hide_from >= 0),
  hide_to int NOT NULL CHECK (hide_to >= hide_from - 1),
  round_to int NOT NULL CHECK (round_to >= 1)
);
INSERT INTO disclosure_policy VALUES
  ('none', 'As counted', 1, 0, 1),
  ('hide-under-5', 'Counts from 1 to 4 are hidden', 1, 4, 1),
  ('hide-1-to-7-round-to-5', 'Counts from 1 to 7 are hidden, others rounded to 5', 1, 7, 5),
  ('hide-up-to-5-round-to-5', 'Counts from 1 to 5 are hidden, others rounded to 5', 1, 5, 5),
  ('threshold-10', 'Counts from 1 to 9 are hidden', 1, 9, 1);

-- Which policy a dataset asks for, by audience. A dataset without a row asks for threshold-10.
CREATE TABLE disclosure_rule (
  dataset text NOT NULL,
  audience text NOT NULL CHECK (audience IN ('public', 'partner')),
  policy text NOT NULL REFERENCES disclosure_policy,
  PRIMARY KEY (dataset, audience)
);
INSERT INTO disclosure_rule VALUES
  ('police-recorded-crime', 'public', 'hide-under-5'),
  ('police-recorded-crime', 'partner', 'hide-under-5'),
  ('police-incidents', 'public', 'hide-under-5'),
  ('police-incidents', 'partner', 'hide-under-5'),
  ('police-street', 'public', 'none'),
  ('police-street', 'partner', 'none');

-- A table as it was released to an audience; never changed afterwards.
CREATE TABLE public_table (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  partnership_id int NOT NULL REFERENCES partnership,
  audience text NOT NULL CHECK (audience IN ('public', 'partner')),
  question text NOT NULL,
  fingerprint text NOT NULL,
  released_at timestamptz NOT NULL,
  released_by text NOT NULL,
  hash text NOT NULL,
  body text NOT NULL,
  csv text NOT NULL,
  certificate text NOT NULL,
  UNIQUE (partnership_id, audience, question, fingerprint)
);

-- What an audience knows of every cell any table spoke of. A count that changes is a new version of its cell: what was
-- printed of the old one stays true of it.
CREATE TABLE disclosed_cell (
  partnership_id int NOT NULL REFERENCES partnership,
  audience text NOT NULL,
  cell text NOT NULL,
  version int NOT NULL,
  count bigint NOT NULL,
  status text NOT NULL,
  printed bigint,
  known_from bigint NOT NULL,
  known_to bigint,
  policy text NOT NULL,
  hide_from int NOT NULL,
  hide_to int NOT NULL,
  round_to int NOT NULL,
  table_id uuid NOT NULL REFERENCES public_table,
  PRIMARY KEY (partnership_id, audience, cell, version)
);

-- The sums that tie those cells together, by their keys with versions.
CREATE TABLE disclosed_sum (
  partnership_id int NOT NULL REFERENCES partnership,
  audience text NOT NULL,
  digest uuid NOT NULL,
  total text NOT NULL,
  parts text[] NOT NULL,
  PRIMARY KEY (partnership_id, audience, digest)
);
