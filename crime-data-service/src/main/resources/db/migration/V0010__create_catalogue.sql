-- Counts every change of the catalogue, so that a cached copy knows when it is old.
CREATE TABLE catalogue_version (
  value bigint NOT NULL
);
INSERT INTO catalogue_version VALUES (0);

CREATE TABLE area (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('lsoa', 'neighbourhood', 'ward', 'msoa', 'partnership', 'force')),
  name text NOT NULL
);

CREATE TABLE area_parent (
  area_id int NOT NULL REFERENCES area,
  parent_id int NOT NULL REFERENCES area,
  PRIMARY KEY (area_id, parent_id)
);
CREATE INDEX area_parent_parent ON area_parent (parent_id);

-- A partnership is an area that figures are kept for. Its police figures rest on the force's own record feeds or on
-- the public street files, never on both: the same crimes are in both.
CREATE TABLE partnership (
  area_id int PRIMARY KEY REFERENCES area,
  force_id int NOT NULL REFERENCES area,
  police_basis text NOT NULL CHECK (police_basis IN ('detailed', 'public'))
);

CREATE TABLE population (
  area_id int NOT NULL REFERENCES area,
  population_group text NOT NULL,
  year int NOT NULL,
  vintage text NOT NULL,
  value int NOT NULL CHECK (value > 0),
  PRIMARY KEY (area_id, population_group, year)
);

CREATE TABLE supplier (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  kind text NOT NULL,
  area_id int NOT NULL REFERENCES area
);

CREATE TABLE category (
  id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  label text NOT NULL,
  parent_id smallint REFERENCES category
);

CREATE TABLE crosswalk (
  scheme text NOT NULL,
  code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  category_id smallint NOT NULL REFERENCES category,
  PRIMARY KEY (scheme, code, valid_from)
);

-- A flag is a bit of record.flags; its position never changes.
CREATE TABLE flag (
  position smallint PRIMARY KEY CHECK (position BETWEEN 0 AND 30),
  code text NOT NULL UNIQUE,
  label text NOT NULL
);

CREATE TABLE dataset (
  id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  format text NOT NULL CHECK (format IN ('record', 'police-uk-street')),
  basis text CHECK (basis IN ('detailed', 'public')),
  supplier_kind text NOT NULL,
  legal_basis text NOT NULL,
  frequency text NOT NULL
);

CREATE TABLE indicator (
  id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  version int NOT NULL,
  label text NOT NULL,
  population_group text NOT NULL,
  population_label text NOT NULL,
  per int NOT NULL,
  overlay boolean NOT NULL,
  quality text NOT NULL,
  by_neighbourhood boolean NOT NULL,
  crime_table_place int UNIQUE,
  note text
);

-- What an indicator counts: records of a dataset and category (its whole subtree, written out) that have any of the
-- flags wanted (0: no condition) and none of the flags excluded.
CREATE TABLE indicator_numerator (
  indicator_id smallint NOT NULL REFERENCES indicator,
  dataset_id smallint NOT NULL REFERENCES dataset,
  category_id smallint NOT NULL REFERENCES category,
  any_flags int NOT NULL,
  without_flags int NOT NULL,
  PRIMARY KEY (indicator_id, dataset_id, category_id)
);
