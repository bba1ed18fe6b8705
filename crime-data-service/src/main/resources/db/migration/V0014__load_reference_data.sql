-- What an indicator counts, as it was defined. indicator_numerator is the same written out to every category below, and
-- is made anew when the definition or the tree of categories changes.
CREATE TABLE indicator_term (
  indicator_id smallint NOT NULL REFERENCES indicator,
  dataset_id smallint NOT NULL REFERENCES dataset,
  category_id smallint NOT NULL REFERENCES category,
  any_flags int NOT NULL,
  without_flags int NOT NULL,
  PRIMARY KEY (indicator_id, dataset_id, category_id)
);

INSERT INTO indicator_term
SELECT n.* FROM indicator_numerator n JOIN category ON category.id = n.category_id
WHERE NOT EXISTS (SELECT FROM indicator_numerator above
  WHERE above.indicator_id = n.indicator_id AND above.dataset_id = n.dataset_id
    AND above.category_id = category.parent_id);

-- Two rows of the crime table may change places in one request.
ALTER TABLE indicator DROP CONSTRAINT indicator_crime_table_place_key;
ALTER TABLE indicator ADD UNIQUE (crime_table_place) DEFERRABLE INITIALLY DEFERRED;

-- Which rows of the reference data a release brought, with a digest of what it brought. Without a digest the row is an
-- administrator's, and no release changes it.
CREATE TABLE catalogue_origin (
  catalogue_table text NOT NULL,
  key text NOT NULL,
  digest uuid,
  PRIMARY KEY (catalogue_table, key)
);
