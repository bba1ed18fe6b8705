package uk.csp.crimedata.area;

/** Finds the partnerships whose figures can change with an area. */
final class AreasConcerned {
    private AreasConcerned() {}

    /** A query of the partnerships that areas are, lie in, contain LSOAs of, or are the force of. */
    static String partnerships(String areaIds) {
        return """
                WITH changed AS (%s),
                lsoa AS (SELECT id FROM changed UNION
                  SELECT area_id FROM area_parent JOIN changed ON parent_id = id)
                SELECT area_id FROM partnership WHERE area_id IN (SELECT id FROM changed)
                  OR force_id IN (SELECT id FROM changed)
                  OR area_id IN (SELECT parent_id FROM area_parent JOIN lsoa ON area_id = lsoa.id)
                """
                .formatted(areaIds);
    }
}
