-- The rejected row as it came, for its owner to mend; null where it holds what may not be kept.
ALTER TABLE rejected_row ADD COLUMN row_text text;
-- The columns of the feed, in its order: the header of its rejected rows.
ALTER TABLE submission ADD COLUMN columns text[];
