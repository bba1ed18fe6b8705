-- What the law and the sharing agreement say of a dataset: the item of the prescribed list it answers (P1 to H4, ISTV),
-- the list its codes come from, when it is due, how long its records are kept, which schemes its codes may be of, and
-- the columns agreed on (null: those of the format).
ALTER TABLE dataset DROP CONSTRAINT dataset_format_check;
ALTER TABLE dataset
  ADD COLUMN prescribed_item text,
  ADD COLUMN class_list text,
  ADD COLUMN due_rule text CHECK (due_rule IN ('end-of-next-month', 'end-of-next-quarter')),
  ADD COLUMN retention_months int,
  ADD COLUMN schemes text,
  ADD COLUMN fields text;
