-- A draft asks for the newest of each figure that others report, of whatever time it is.
CREATE INDEX figure_reported ON figure (partnership, indicator)
    WHERE area_kind = 'partnership' AND body -> 'reported' IS NOT NULL;
