CREATE TABLE audit_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  partner text NOT NULL,
  client text NOT NULL,
  operation text NOT NULL,
  object text NOT NULL,
  row_count bigint NOT NULL,
  purpose text
);
