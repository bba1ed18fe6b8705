package uk.csp.crimedata.table;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What tables need of a stored figure. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TableFigure(
        Named indicator,
        Area area,
        Long count,
        Previous previous,
        Change change,
        Rate rate,
        Completeness completeness) {

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

    /** Whether every month of the period was received, and which were not. */
    record Completeness(boolean complete, List<String> missingMonths, List<String> missingFrom) {}

    boolean complete() {
        return completeness.complete();
    }
}
