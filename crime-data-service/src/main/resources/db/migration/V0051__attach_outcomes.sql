-- Rows that were taken in although something about them is worth telling; their lines and reasons, never their content.
CREATE TABLE warned_row (
  submission_number bigint NOT NULL REFERENCES submission,
  line int NOT NULL,
  field text,
  code text NOT NULL,
  detail text NOT NULL
);
CREATE INDEX warned_row_of_submission ON warned_row (submission_number, line);

-- The newest outcome of every crime that has one, whichever came first. Outcomes that name a day are of the force's own
-- records, those that name a month of the public street files. Of several on one day the digest decides, so that no
-- order of delivery makes a difference.
CREATE VIEW newest_outcome AS
  SELECT DISTINCT ON (o.supplier_id, o.reference, o.recorded_on IS NULL)
    crime.id AS dataset_id, o.supplier_id, o.reference, o.category_id, o.outcome,
    coalesce(o.recorded_on::text, to_char(o.month, 'YYYY-MM')) AS outcome_on
  FROM record o
  JOIN dataset outcomes ON outcomes.id = o.dataset_id AND outcomes.format = 'police-outcomes'
  JOIN dataset crime
    ON crime.code = CASE WHEN o.recorded_on IS NULL THEN 'police-street' ELSE 'police-recorded-crime' END
  ORDER BY o.supplier_id, o.reference, o.recorded_on IS NULL, coalesce(o.recorded_on, o.month) DESC, o.digest DESC;
