package uk.csp.crimedata.harm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.page.CsvTable;

/**
 * Crimes by category with the harm an index gives them, beside their counts. While a category with crimes has no weight,
 * there is no total: what is not weighted is not harmless.
 */
@Schema(description = "Crimes by category with their harm in days, beside their counts")
record HarmTable(
        @Schema(examples = "E22000056") String partnership,
        @Schema(examples = "FY2018-19") String period,
        @Schema(examples = "FY2017-18") String previousPeriod,
        Index index,
        boolean complete,
        List<String> missingMonths,
        Total total,
        @Schema(description = "Null unless the year before is complete and weighted") Total previousTotal,
        @Schema(description = "Null unless both totals stand, or the earlier is zero", examples = "4.1")
                BigDecimal harmChangePercent,
        List<Row> rows,
        List<String> notes)
        implements CsvTable {

    private static final int SMALLEST_BASE = 20;
    private static final List<String> HEADER = List.of(
            "category",
            "label",
            "count",
            "daysEach",
            "harmDays",
            "lowestDays",
            "highestDays",
            "shareOfCrime",
            "shareOfHarm",
            "previousCount");

    @Schema(name = "HarmIndex")
    record Index(
            @Schema(examples = "cambridge") String code, @Schema(examples = "2026") String version, String source) {}

    @Schema(name = "HarmTotal")
    record Total(
            @Schema(examples = "23729") long count,
            @Schema(description = "Null while a category is not weighted", examples = "4711000.0") BigDecimal harmDays,
            @Schema(examples = "198.5") BigDecimal daysPerCrime,
            @Schema(description = "Crimes of categories without a weight", examples = "0") long notWeighted) {}

    @Schema(name = "HarmRow")
    record Row(
            @Schema(examples = "burglary-residential") String category,
            @Schema(examples = "Residential burglary") String label,
            @Schema(examples = "666") long count,
            @Schema(description = "Null: the index does not weigh it", examples = "273.5") BigDecimal daysEach,
            @Schema(examples = "182151.0") BigDecimal harmDays,
            @Schema(description = "Were every offence the least of its subgroup", examples = "1332.0")
                    BigDecimal lowestDays,
            @Schema(description = "Were every offence the worst of its subgroup", examples = "486180.0")
                    BigDecimal highestDays,
            @Schema(description = "Per cent", examples = "2.8") BigDecimal shareOfCrime,
            @Schema(description = "Per cent; null while a category is not weighted", examples = "3.9")
                    BigDecimal shareOfHarm,
            @Schema(description = "Null unless the year before is complete", examples = "677") Long previousCount) {}

    /** Crimes of one category; the weight is null where the index has none. */
    record Counted(String category, String label, long count, long previousCount, Weight weight) {
        private BigDecimal harm(long crimes) {
            return weight.days().multiply(BigDecimal.valueOf(crimes));
        }
    }

    record Weight(BigDecimal days, BigDecimal lowest, BigDecimal highest) {}

    static HarmTable of(
            String partnership,
            String period,
            String previousPeriod,
            Index index,
            List<String> missing,
            boolean previousComplete,
            List<Counted> categories) {
        boolean complete = missing.isEmpty();
        Total total = total(categories, false);
        Total before = previousComplete ? total(categories, true) : null;
        List<Row> rows = categories.stream()
                .filter(category -> category.count() > 0 || previousComplete && category.previousCount() > 0)
                .map(category -> row(category, total, complete, previousComplete))
                .sorted(Comparator.comparing(Row::harmDays, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Row::category))
                .toList();
        boolean comparable = complete
                && before != null
                && before.count() >= SMALLEST_BASE
                && total.harmDays() != null
                && before.harmDays() != null
                && before.harmDays().signum() > 0;
        return new HarmTable(
                partnership,
                period,
                previousPeriod,
                index,
                complete,
                missing,
                total,
                before,
                comparable ? percent(total.harmDays().subtract(before.harmDays()), before.harmDays()) : null,
                rows,
                notes(missing, total));
    }

    private static Total total(List<Counted> categories, boolean before) {
        long count = 0;
        long notWeighted = 0;
        BigDecimal harm = BigDecimal.ZERO;
        for (Counted category : categories) {
            long crimes = before ? category.previousCount() : category.count();
            count += crimes;
            if (category.weight() == null) {
                notWeighted += crimes;
            } else {
                harm = harm.add(category.harm(crimes));
            }
        }
        boolean weighted = notWeighted == 0;
        return new Total(
                count,
                weighted ? shown(harm) : null,
                weighted && count > 0 ? harm.divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP) : null,
                notWeighted);
    }

    private static Row row(Counted category, Total total, boolean complete, boolean previousComplete) {
        Weight weight = category.weight();
        boolean share = complete && total.count() >= SMALLEST_BASE;
        BigDecimal harm = weight == null ? null : category.harm(category.count());
        BigDecimal crimes = BigDecimal.valueOf(category.count());
        return new Row(
                category.category(),
                category.label(),
                category.count(),
                weight == null ? null : weight.days(),
                shown(harm),
                weight == null ? null : shown(weight.lowest().multiply(crimes)),
                weight == null ? null : shown(weight.highest().multiply(crimes)),
                share ? percent(crimes, BigDecimal.valueOf(total.count())) : null,
                share && total.harmDays() != null && total.harmDays().signum() > 0
                        ? percent(harm, total.harmDays())
                        : null,
                previousComplete ? category.previousCount() : null);
    }

    private static List<String> notes(List<String> missing, Total total) {
        List<String> notes = new ArrayList<>();
        if (!missing.isEmpty()) {
            notes.add("Not received: " + String.join(", ", missing)
                    + ". Counts are of the other months; no share and no " + "change is given.");
        }
        if (total.notWeighted() > 0) {
            notes.add(total.notWeighted()
                    + " crimes are in categories the index does not weigh: there is no total of harm.");
        }
        notes.add(
                "A crime has the days of its category, not of its offence: lowestDays and highestDays say how far the "
                        + "offences of a category differ.");
        notes.add(
                "Crimes found by police activity alone, such as drug offences, tell of that activity; the Cambridge "
                        + "index leaves them out of harm done by offenders (Sherman, Neyroud and Neyroud, Policing 10(3), 2016).");
        return notes;
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal shown(BigDecimal days) {
        return days == null ? null : days.setScale(1, RoundingMode.HALF_UP);
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    @Override
    public List<List<String>> cells() {
        return rows.stream()
                .map(row -> List.of(
                        row.category(),
                        row.label(),
                        String.valueOf(row.count()),
                        cell(row.daysEach()),
                        cell(row.harmDays()),
                        cell(row.lowestDays()),
                        cell(row.highestDays()),
                        cell(row.shareOfCrime()),
                        cell(row.shareOfHarm()),
                        cell(row.previousCount())))
                .toList();
    }

    private static String cell(Object value) {
        return value == null ? "[x]" : value.toString();
    }
}
