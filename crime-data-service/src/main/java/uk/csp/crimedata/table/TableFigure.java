package uk.csp.crimedata.table;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What tables need of a stored figure. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TableFigure(
        Named indicator,
        Area area,
        Long count,
        Previous previous,
        Change change,
        Rate rate,
        TableCompleteness completeness) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(String id, String label) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Area(String code, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Previous(long count) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(boolean significant) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rate(int per, Denominator denominator) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Denominator(String label, long value, String vintage) {}

    boolean complete() {
        return completeness.complete();
    }
}
