-- What became of an area of one set in another. Weights are millionths and add up to a million for every area left, so
-- that a count brought over is exact to the last digit.
CREATE TABLE area_correspondence (
  from_set int NOT NULL REFERENCES area_set,
  to_set int NOT NULL REFERENCES area_set,
  from_id int NOT NULL REFERENCES area,
  to_id int NOT NULL REFERENCES area,
  weight int NOT NULL CHECK (weight BETWEEN 1 AND 1000000),
  basis text NOT NULL CHECK (basis IN ('population', 'households', 'addresses', 'area')),
  source text NOT NULL,
  PRIMARY KEY (from_id, from_set, to_set, to_id)
);
CREATE INDEX area_correspondence_to ON area_correspondence (to_id);
