package uk.csp.gateway.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.csp.gateway.words.Periods;

/** A comparison made of the values that a source reports beside the partnership's own. Rank 1 is the lowest value. */
public record ReportedFamily(ComparisonAnswer comparison) {
    private static final String FAMILY = "family";
    private static final String PARTNERSHIP = "partnership";
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** Empty when the figure has no value, or nothing is reported beside it. */
    public static Optional<ReportedFamily> of(FigureAnswer figure) {
        FigureAnswer.Reported reported = figure.reported();
        if (reported == null || reported.value() == null || reported.comparators() == null) {
            return Optional.empty();
        }
        List<FigureAnswer.Comparator> known = reported.comparators().stream()
                .filter(one -> one.value() != null)
                .toList();
        List<FigureAnswer.Comparator> members =
                known.stream().filter(one -> !one.kind().equals(FAMILY)).toList();
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Optional<FigureAnswer.Comparator> family =
                known.stream().filter(one -> one.kind().equals(FAMILY)).findFirst();
        BigDecimal mean = family.map(FigureAnswer.Comparator::value).orElse(null);
        List<ComparisonAnswer.Row> rows = rows(figure, members);
        ComparisonAnswer.Own own = own(figure, rows, mean, members);
        return Optional.of(new ReportedFamily(new ComparisonAnswer(
                figure.indicator().id(),
                new ComparisonAnswer.Group(
                        FAMILY,
                        family.map(FigureAnswer.Comparator::name).orElse("Places its source compares it with"),
                        figure.indicator().quality()),
                own,
                mean,
                null,
                words(figure, own, mean),
                rows,
                List.of())));
    }

    private static List<ComparisonAnswer.Row> rows(FigureAnswer figure, List<FigureAnswer.Comparator> members) {
        BigDecimal value = figure.reported().value();
        List<BigDecimal> all = new ArrayList<>(
                members.stream().map(FigureAnswer.Comparator::value).toList());
        all.add(value);
        List<ComparisonAnswer.Row> rows = new ArrayList<>();
        rows.add(row(figure.area().code(), figure.area().name(), value, true, all));
        members.forEach(one -> rows.add(row(one.area(), one.name(), one.value(), false, all)));
        rows.sort(Comparator.comparing(ComparisonAnswer.Row::rank));
        return rows;
    }

    private static ComparisonAnswer.Row row(
            String code, String name, BigDecimal value, boolean own, List<BigDecimal> all) {
        int lower =
                (int) all.stream().filter(other -> other.compareTo(value) < 0).count();
        boolean tied = all.stream().filter(other -> other.compareTo(value) == 0).count() > 1;
        return new ComparisonAnswer.Row(lower + 1, tied, code, name, value, own);
    }

    /** A rank only among partnerships: a country is no place to be ranked with. */
    private static ComparisonAnswer.Own own(
            FigureAnswer figure,
            List<ComparisonAnswer.Row> rows,
            BigDecimal mean,
            List<FigureAnswer.Comparator> members) {
        boolean isRanked = members.stream().allMatch(one -> one.kind().equals(PARTNERSHIP));
        Integer rank = rows.stream()
                .filter(ComparisonAnswer.Row::own)
                .map(ComparisonAnswer.Row::rank)
                .findFirst()
                .orElseThrow();
        BigDecimal value = figure.reported().value();
        BigDecimal percent = mean == null || mean.signum() == 0
                ? null
                : value.subtract(mean).multiply(PERCENT).divide(mean, 1, RoundingMode.HALF_UP);
        return new ComparisonAnswer.Own(value, isRanked ? rank : null, isRanked ? rows.size() : null, null, percent);
    }

    private static String words(FigureAnswer figure, ComparisonAnswer.Own own, BigDecimal mean) {
        String value = figure.area().name() + ": " + Headline.value(figure) + " in "
                + Periods.period(figure.period().code());
        String against = mean == null ? "" : ", against a mean of " + Wording.rateValue(mean);
        String rank = own.rank() == null ? "" : ". Rank " + own.rank() + " of " + own.of() + ", 1 being the lowest";
        return value + against + rank + ".";
    }
}
