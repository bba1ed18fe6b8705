-- The partners whose analysts see a partnership's counts as they are; everybody else reads protected tables.
ALTER TABLE partnership ADD COLUMN analysts text[] NOT NULL DEFAULT '{}';
