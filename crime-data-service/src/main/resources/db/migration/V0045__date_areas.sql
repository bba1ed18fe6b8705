-- Areas come and go: the small areas of 2011 gave way to those of 2021. Null: since ever, until further notice.
ALTER TABLE area ADD COLUMN valid_from date, ADD COLUMN valid_to date, ADD CHECK (valid_from <= valid_to);

-- An edition of the areas of a kind, such as the wards of 2018. It is in force from its first day until its last, or
-- until the next edition of its kind begins.
CREATE TABLE area_set (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('lsoa', 'msoa', 'ward')),
  name text NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from)
);

-- Where an LSOA lies in a set: in one area of it. In a set of LSOAs it is itself.
CREATE TABLE area_lookup (
  set_id int NOT NULL REFERENCES area_set,
  lsoa_id int NOT NULL REFERENCES area,
  area_id int NOT NULL REFERENCES area,
  PRIMARY KEY (set_id, lsoa_id)
);
CREATE INDEX area_lookup_lsoa ON area_lookup (lsoa_id);
CREATE INDEX area_lookup_area ON area_lookup (area_id);
