package uk.csp.gateway.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.csp.gateway.drawing.Caption;
import uk.csp.gateway.drawing.Drawing;
import uk.csp.gateway.drawing.Sparkline;
import uk.csp.gateway.figures.FigureAnswer;
import uk.csp.gateway.figures.Wording;
import uk.csp.gateway.words.Dates;

/**
 * One line of the crime table.
 *
 * @param spark null when no month is known
 */
record CrimeRow(
        String indicator,
        String label,
        String count,
        String rate,
        String change,
        String significance,
        boolean significant,
        String marked,
        Drawing spark) {

    /** @param months of the indicator, oldest first; a month not received is null */
    static CrimeRow of(CrimeTableAnswer.Row row, List<String> names, List<FigureAnswer> months) {
        String percent = printed(row.percent());
        String rate = printed(row.rate());
        return new CrimeRow(
                row.indicator(),
                row.label(),
                Wording.count(row.count()),
                rate == null ? "No rate" : rate,
                Wording.change(
                        row.change(),
                        percent == null ? null : signed(row.percent().value(), percent)),
                Wording.significance(row.significant()),
                Boolean.TRUE.equals(row.significant()),
                Wording.incompleteness(row.completeness()),
                spark(row, names, months));
    }

    /** As the assessment prints it; null for a code. */
    private static String printed(CrimeTableAnswer.Printed number) {
        return number == null || number.value() == null ? null : Wording.asPrinted(number.value(), number.printed());
    }

    private static String signed(BigDecimal value, String printed) {
        return (value.signum() > 0 ? "+" : "") + printed + "%";
    }

    private static Drawing spark(CrimeTableAnswer.Row row, List<String> names, List<FigureAnswer> months) {
        List<Double> values = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            FigureAnswer month = months.get(i);
            Long count = month == null ? null : month.count();
            values.add(count == null ? null : count.doubleValue());
            words.add(Dates.month(names.get(i)) + " " + (count == null ? "not received" : Wording.count(count)));
        }
        if (values.stream().allMatch(Objects::isNull)) {
            return null;
        }
        return new Sparkline(
                        new Caption("spark-" + row.indicator(), row.label() + " by month", String.join(", ", words)),
                        values)
                .draw();
    }
}
