-- The outline of an area as GeoJSON, in longitude and latitude; drawn, never computed with.
CREATE TABLE boundary (
  area_id int PRIMARY KEY REFERENCES area,
  geometry text NOT NULL,
  source text NOT NULL
);
