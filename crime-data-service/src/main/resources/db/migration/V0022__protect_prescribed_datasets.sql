-- Assumed until a partnership's agreements say otherwise (decision record 0010): health data by the rule their holders
-- publish under, schools by theirs. What is not named here has threshold-10.
INSERT INTO disclosure_rule
SELECT dataset, audience, policy
FROM (VALUES
  ('fire-incidents', 'hide-under-5'),
  ('fire-false-alarms', 'hide-under-5'),
  ('road-collisions', 'hide-under-5'),
  ('road-casualties', 'hide-under-5'),
  ('council-anti-social-behaviour', 'hide-under-5'),
  ('school-exclusions', 'hide-up-to-5-round-to-5'),
  ('hospital-admissions', 'hide-1-to-7-round-to-5'),
  ('domestic-abuse-admissions', 'hide-1-to-7-round-to-5'),
  ('ambulance-calls', 'hide-1-to-7-round-to-5'),
  ('emergency-department-violence', 'hide-1-to-7-round-to-5')
) AS rule (dataset, policy)
CROSS JOIN (VALUES ('public'), ('partner')) AS reader (audience)
ON CONFLICT DO NOTHING;
