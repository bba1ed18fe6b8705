package uk.csp.gateway.feeds;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** A month as a person types it: 3 or March, 2019 or 19. */
record MonthTyped(String month, String year) {
    private static final String NAMES = "jan feb mar apr may jun jul aug sep oct nov dec";
    private static final int NAME_WIDTH = 4;
    private static final int CENTURY = 2000;
    private static final int HUNDRED = 100;

    MonthTyped {
        month = month == null ? "" : month.strip();
        year = year == null ? "" : year.strip();
    }

    static MonthTyped of(YearMonth known) {
        return known == null
                ? new MonthTyped("", "")
                : new MonthTyped(Integer.toString(known.getMonthValue()), Integer.toString(known.getYear()));
    }

    boolean isEmpty() {
        return month.isEmpty() && year.isEmpty();
    }

    Optional<YearMonth> read() {
        if (!year.matches("\\d{2}|\\d{4}")) {
            return Optional.empty();
        }
        int value = Integer.parseInt(year);
        int number = number();
        return number < 1 || number > 12
                ? Optional.empty()
                : Optional.of(YearMonth.of(value < HUNDRED ? CENTURY + value : value, number));
    }

    private int number() {
        if (month.matches("\\d{1,2}")) {
            return Integer.parseInt(month);
        }
        String name = month.toLowerCase(Locale.UK);
        int at = name.length() < 3 ? -1 : NAMES.indexOf(name.substring(0, 3));
        return at < 0 || at % NAME_WIDTH != 0 ? 0 : at / NAME_WIDTH + 1;
    }
}
