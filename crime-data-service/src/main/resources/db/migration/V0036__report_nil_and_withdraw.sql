-- A nil return says that nothing happened; a withdrawn submission counts no more.
ALTER TABLE submission ADD COLUMN nil boolean NOT NULL DEFAULT false;
ALTER TABLE submission ADD COLUMN withdrawn_at timestamptz;
