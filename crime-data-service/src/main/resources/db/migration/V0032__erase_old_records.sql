-- The first month whose records are still kept; the counts of earlier ones stay in the ledger. Null: nothing was erased.
ALTER TABLE dataset ADD COLUMN erased_before date;
