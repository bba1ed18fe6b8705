package uk.csp.gateway.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A figure as the API answers it, as far as pages show it. Null is what is not known; it is never zero. */
public record FigureAnswer(
        String figure,
        int revision,
        Indicator indicator,
        Area area,
        Period period,
        Long count,
        Previous previous,
        Change change,
        Rate rate,
        Completeness completeness,
        List<String> sources,
        Instant knownAt,
        Reported reported) {

    public record Indicator(String id, String label, boolean overlay, String quality) {}

    public record Area(String code, String kind, String name) {}

    public record Period(String code, String kind, String start, String end, String label) {}

    public record Previous(String period, Long count) {}

    public record Change(Long count, BigDecimal percent, Boolean significant) {}

    public record Rate(BigDecimal value, int per, Denominator denominator) {}

    public record Denominator(String label, long value, String vintage) {}

    public record Completeness(
            boolean complete, List<String> missingMonths, List<String> missingFrom, List<String> probableGaps) {}

    /** A total as its source reports it. */
    public record Reported(
            String unit,
            Integer per,
            String status,
            BigDecimal value,
            BigDecimal lower,
            BigDecimal upper,
            String code,
            List<Comparator> comparators) {}

    /** The same period in a place it is compared with: a partnership, family, region or country. */
    public record Comparator(String area, String kind, String name, BigDecimal value) {}

    /** A page of them. */
    public record Items(List<FigureAnswer> items) {}

    public boolean isComplete() {
        return completeness == null || completeness.complete();
    }

    /** Whether there is anything to show for the period. */
    public boolean hasValue() {
        return reported == null ? count != null : reported.value() != null || reported.lower() != null;
    }
}
