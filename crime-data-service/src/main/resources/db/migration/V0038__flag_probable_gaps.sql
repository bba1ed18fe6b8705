-- A month far below what is expected of it: probably not all of it was supplied.
ALTER TABLE delivered_month ADD COLUMN probable_gap boolean NOT NULL DEFAULT false;
