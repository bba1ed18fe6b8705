package uk.csp.crimedata.figure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A figure as the API shows it and the event carries it (contracts: figure-changed.v1). */
@JsonPropertyOrder({"figure", "revision"})
record FigureChanged(
        String figure,
        int revision,
        String causationId,
        Named partnership,
        Indicator indicator,
        Area area,
        PeriodView period,
        Long count,
        Previous previous,
        Change change,
        Rate rate,
        Completeness completeness,
        List<String> sources,
        Instant knownAt) {

    record Named(String code, String name) {}

    record Indicator(String id, int version, String label, int per, boolean overlay, String quality) {}

    record Area(String code, String kind, String name) {}

    record PeriodView(String code, String kind, String start, String end, String label) {}

    record Previous(String period, long count) {}

    record Change(long count, BigDecimal percent, boolean significant) {}

    record Rate(BigDecimal value, int per, Population denominator) {}

    record Population(String group, String label, int value, String vintage) {}

    record Completeness(boolean complete, List<String> missingMonths, List<String> missingFrom) {}

    /** The same state as a given revision, known since a moment and caused by a submission or catalogue change. */
    FigureChanged as(int newRevision, String cause, Instant since) {
        return new FigureChanged(
                figure,
                newRevision,
                cause,
                partnership,
                indicator,
                area,
                period,
                count,
                previous,
                change,
                rate,
                completeness,
                sources,
                since);
    }
}
