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
        String knownAt,
        Reported reported,
        String withheld) {

    /** Why there is no number, when nothing says more: it was not received, or a month of it was not. */
    public static final String NOT_AVAILABLE = "[x]";

    public Figure {
        sources = sources == null ? List.of() : List.copyOf(sources);
        completeness = completeness == null ? new Completeness(false, List.of(), List.of(), List.of()) : completeness;
    }

    public record Indicator(String id, int version, String label, int per, boolean overlay, String quality) {}

    public record Area(String code, String kind, String name) {}

    public record Period(String code, String kind, String start, String end, String label) {}

    public record Previous(String period, long count) {}

    public record Change(long count, boolean significant) {}

    public record Rate(int per, Denominator denominator) {}

    public record Denominator(String group, String label, long value, String vintage) {}

    /** Probable gaps are months so far below what was expected that they were probably not supplied in full. */
    public record Completeness(
            boolean complete, List<String> missingMonths, List<String> missingFrom, List<String> probableGaps) {
        public Completeness {
            missingMonths = missingMonths == null ? List.of() : List.copyOf(missingMonths);
            missingFrom = missingFrom == null ? List.of() : List.copyOf(missingFrom);
            probableGaps = probableGaps == null ? List.of() : List.copyOf(probableGaps);
        }

        public Completeness(boolean complete, List<String> missingMonths, List<String> missingFrom) {
            this(complete, missingMonths, missingFrom, List.of());
        }
    }

    /** The same figure without its number, for the reason the code names: [c] confidential, [low], [x], [z]. */
    public Figure withheld(String code) {
        return new Figure(
                figure,
                revision,
                partnership,
                indicator,
                area,
                period,
                null,
                null,
                null,
                null,
                completeness,
                sources,
                knownAt,
                null,
                code);
    }

    /** What is printed in place of the number. */
    public String missingCode() {
        return withheld != null
                ? withheld
                : reported != null && reported.code() != null ? reported.code() : NOT_AVAILABLE;
    }

    /** Whether the number is known and may not be printed, which is something else than not having it. */
    public boolean confidential() {
        return !known() && missingCode().equals("[c]");
    }

    /** Whether there is a value of what is no count: a rate, percentage, years or seconds. */
    public boolean hasValue() {
        return reported != null && !reported.isCount() && reported.value() != null;
    }

    /** Whether there is anything to print: a count, a range of one, or a value. */
    public boolean printable() {
        return known() || hasValue() || reported != null && reported.isRange();
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
