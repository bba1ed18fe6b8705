package uk.csp.reporting.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a source reports as a total. Of a count it is here for its range or its note; rates, percentages and years stand
 * here alone, with the same in places they are compared with. Published: everybody may be told.
 */
public record Reported(
        String measure,
        String unit,
        int per,
        String status,
        BigDecimal value,
        BigDecimal lower,
        BigDecimal upper,
        String code,
        Confidence confidence,
        Previous previous,
        BigDecimal change,
        List<Comparator> comparators,
        String note,
        Boolean published) {

    public Reported {
        comparators = comparators == null ? List.of() : List.copyOf(comparators);
    }

    /** Of which it is not known whether everybody may be told. */
    public Reported(
            String measure,
            String unit,
            int per,
            String status,
            BigDecimal value,
            BigDecimal lower,
            BigDecimal upper,
            String code,
            Confidence confidence,
            Previous previous,
            BigDecimal change,
            List<Comparator> comparators,
            String note) {
        this(
                measure,
                unit,
                per,
                status,
                value,
                lower,
                upper,
                code,
                confidence,
                previous,
                change,
                comparators,
                note,
                null);
    }

    /** The source's own limits, 95 per cent. */
    public record Confidence(BigDecimal lower, BigDecimal upper) {}

    public record Previous(String period, BigDecimal value) {}

    /** The same in another place; without a value it is a range or not known. */
    public record Comparator(
            String area,
            String kind,
            String name,
            String status,
            BigDecimal value,
            BigDecimal lower,
            BigDecimal upper,
            String code) {}

    public boolean isCount() {
        return "count".equals(unit);
    }

    /** Known only as a range; without an upper end it is at least so many. */
    public boolean isRange() {
        return "range".equals(status) && lower != null;
    }

    /** The first place of that kind whose value is known. */
    public Optional<Comparator> comparator(String kind) {
        return comparators.stream()
                .filter(place -> place.kind().equals(kind) && place.value() != null)
                .findFirst();
    }
}
