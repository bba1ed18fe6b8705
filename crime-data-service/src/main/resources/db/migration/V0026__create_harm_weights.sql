-- Days of harm per crime, by category of the platform and the subgroup of the index it was taken from. A category takes
-- the weight of the nearest one above it that has any; several subgroups of one category are averaged.
CREATE TABLE harm_weight (
  harm_index text NOT NULL,
  version text NOT NULL,
  category_id smallint NOT NULL REFERENCES category,
  subgroup text NOT NULL,
  days numeric NOT NULL CHECK (days >= 0),
  lowest numeric NOT NULL,
  highest numeric NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (harm_index, version, category_id, subgroup)
);
