-- What a supplier's whole delivery of a month held when it came: what the next one is compared with. dated are the rows
-- with both dates, late those of them recorded more than 90 days after the event.
CREATE TABLE delivered_month (
  dataset_id smallint NOT NULL REFERENCES dataset,
  supplier_id int NOT NULL REFERENCES supplier,
  month date NOT NULL,
  submission_number bigint NOT NULL,
  rows int NOT NULL,
  unlocated int NOT NULL,
  dated int NOT NULL,
  late int NOT NULL,
  PRIMARY KEY (dataset_id, supplier_id, month)
);
