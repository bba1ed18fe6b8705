package uk.csp.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;

/**
 * The days of a year's records: more in spring and summer, smaller peaks in October and December, as the assessment
 * says of its three-year average. The strength of the pattern is assumed.
 */
final class Months {

    /** From January. */
    private static final double[] SEASON = {0.92, 0.87, 1.00, 1.02, 1.07, 1.06, 1.10, 1.06, 0.96, 1.02, 0.93, 0.99};

    private static final int LONGEST_DELAY_IN_DAYS = 20;

    private Months() {}

    /** How many of {@code total} records fall in each of the months. */
    static int[] split(int total, List<YearMonth> months) {
        return Apportion.total(
                total,
                months.stream().mapToDouble(m -> SEASON[m.getMonthValue() - 1]).toArray());
    }

    static LocalDate day(YearMonth month, Random random) {
        return month.atDay(1 + random.nextInt(month.lengthOfMonth()));
    }

    /** Most offences are recorded within days; a record counts in the month it was recorded in. */
    static LocalDate occurred(LocalDate recordedOn, Random random) {
        double u = random.nextDouble();
        return recordedOn.minusDays((long) ((LONGEST_DELAY_IN_DAYS + 1) * u * u * u * u));
    }
}
