-- Where the records of an area count: an LSOA's for its partnership and its neighbourhood, those that carry a whole
-- partnership for it alone.
CREATE VIEW counted_in AS
SELECT lsoa.area_id, p.area_id AS target_id, false AS is_neighbourhood, p.police_basis
FROM area_parent lsoa JOIN partnership p ON p.area_id = lsoa.parent_id
UNION ALL
SELECT p.area_id, p.area_id, false, p.police_basis FROM partnership p
UNION ALL
SELECT lsoa.area_id, n.id, true, p.police_basis
FROM area_parent lsoa JOIN partnership p ON p.area_id = lsoa.parent_id
JOIN area_parent up ON up.area_id = lsoa.area_id JOIN area n ON n.id = up.parent_id AND n.kind = 'neighbourhood';
