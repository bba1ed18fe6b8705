package uk.csp.crimedata.reference;

/** Whom a change of reference data concerns. */
final class ReferenceTables {
    /** No figure rests on it, or only by way of the indicators, which are stored afterwards. */
    static final String NOBODY = "SELECT area_id FROM partnership WHERE false";

    static final String EVERYBODY = "SELECT area_id FROM partnership WHERE EXISTS (SELECT FROM staged)";

    private ReferenceTables() {}
}
