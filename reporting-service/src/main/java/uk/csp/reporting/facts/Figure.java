package uk.csp.reporting.facts;

import java.util.List;

/**
 * One figure as crime-data-service told it: counts only, with what is needed to print them. Rates and percentages are
 * not taken over but computed again from the counts, so that every rounding in the assessment follows one rule.
 */
public record Figure(
        String figure,
        long revision,
        Partnership partnership,
        Indicator indicator,
        Area area,
        Period period,
        Long count,
        Previous previous,
        Change change,
        Rate rate,
        Completeness completeness,
        List<String> sources,
        String knownAt) {

    public Figure {
        sources = sources == null ? List.of() : List.copyOf(sources);
        completeness = completeness == null ? new Completeness(false, List.of(), List.of()) : completeness;
    }

    public record Indicator(String id, int version, String label, int per, boolean overlay, String quality) {}

    public record Area(String code, String kind, String name) {}

    public record Period(String code, String kind, String start, String end, String label) {}

    public record Previous(String period, long count) {}

    public record Change(long count, boolean significant) {}

    public record Rate(int per, Denominator denominator) {}

    public record Denominator(String group, String label, long value, String vintage) {}

    public record Completeness(boolean complete, List<String> missingMonths, List<String> missingFrom) {
        public Completeness {
            missingMonths = missingMonths == null ? List.of() : List.copyOf(missingMonths);
            missingFrom = missingFrom == null ? List.of() : List.copyOf(missingFrom);
        }
    }

    /** Whether any month of the period was received at all: missing is never zero. */
    public boolean known() {
        return count != null;
    }

    public boolean complete() {
        return known() && completeness.complete();
    }

    /** Whether this figure and the one a year earlier are both complete, so that a change may be printed. */
    public boolean comparable() {
        return complete() && previous != null;
    }

    public boolean hasRate() {
        return complete() && rate != null;
    }

    public boolean isOf(String areaKind, String periodCode) {
        return area.kind().equals(areaKind) && period.code().equals(periodCode);
    }
}
