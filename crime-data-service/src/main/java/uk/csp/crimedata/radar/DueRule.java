package uk.csp.crimedata.radar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;

/** When what was recorded in a month must have arrived. */
enum DueRule {
    /** Information supplied at least monthly. */
    END_OF_NEXT_MONTH {
        @Override
        LocalDate due(YearMonth month) {
            return month.plusMonths(1).atEndOfMonth();
        }
    },
    /** Prescribed information: by the end of the quarter that follows (SI 2007/1831). */
    END_OF_NEXT_QUARTER {
        @Override
        LocalDate due(YearMonth month) {
            return Quarter.of(month.atDay(1)).plus(1).last().atEndOfMonth();
        }
    };

    /** The last day on which it is in time. */
    abstract LocalDate due(YearMonth month);

    /** @param code as the catalogue writes it, such as {@code end-of-next-quarter} */
    static DueRule ofCode(String code) {
        return Arrays.stream(values())
                .filter(rule ->
                        rule.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No due rule " + code));
    }
}
