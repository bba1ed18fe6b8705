-- Totals that their source publishes need no more protection; the others have threshold-10, which holds for every dataset
-- that is not named here.
INSERT INTO disclosure_rule
SELECT dataset, audience, policy
FROM (VALUES
  ('drug-related-deaths', 'none'),
  ('alcohol-related-admissions', 'none'),
  ('dependent-drinkers', 'none'),
  ('area-profile', 'none'),
  ('public-health-outcomes', 'none'),
  ('ambulance-quality', 'none'),
  ('mental-illness-attendances', 'hide-1-to-7-round-to-5'),
  ('people-in-drug-treatment', 'hide-1-to-7-round-to-5')
) AS rule (dataset, policy)
CROSS JOIN (VALUES ('public'), ('partner')) AS reader (audience)
ON CONFLICT DO NOTHING;
