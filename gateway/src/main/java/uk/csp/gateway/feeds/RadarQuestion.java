package uk.csp.gateway.feeds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.csp.gateway.call.Paths;
import uk.csp.gateway.words.Dates;
import uk.csp.gateway.words.Periods;

/**
 * Which returns are looked at: those of four quarters, as known at the end of a day.
 *
 * @param mistake what is wrong with the day typed; null when nothing is
 */
record RadarQuestion(String day, String month, String year, YearMonth until, LocalDate date, String mistake) {
    private static final int QUARTER = 3;
    private static final int SHOWN = 4;
    private static final int OFFERED = 39;

    /** One quarter to choose. */
    record Choice(String value, String title, boolean chosen) {}

    static RadarQuestion of(String day, String month, String year, String until, LocalDate today) {
        boolean asked = !(plain(day) + plain(month) + plain(year)).isEmpty();
        LocalDate date = today;
        String mistake = null;
        if (asked) {
            try {
                YearMonth typed =
                        new MonthTyped(month, year).read().orElseThrow(() -> new DateTimeException("Not a month"));
                date = typed.atDay(Integer.parseInt(plain(day)));
            } catch (DateTimeException | NumberFormatException odd) {
                mistake = "Enter a real day, like 31 3 2019";
            }
        }
        return new RadarQuestion(
                asked ? plain(day) : Integer.toString(today.getDayOfMonth()),
                asked ? plain(month) : Integer.toString(today.getMonthValue()),
                asked ? plain(year) : Integer.toString(today.getYear()),
                quarterEnd(until, today),
                date,
                mistake);
    }

    RadarQuestion withUntil(YearMonth newest) {
        return new RadarQuestion(day, month, year, newest, date, mistake);
    }

    public String address(String partnership) {
        return address(partnership, until.minusMonths((long) QUARTER * SHOWN - 1));
    }

    /** The same of as many quarters as may be asked for. */
    public String addressOfAll(String partnership) {
        return address(partnership, until.minusMonths((long) QUARTER * (OFFERED + 1) - 1));
    }

    private String address(String partnership, YearMonth from) {
        return Paths.query(
                "/v1/statutory-returns", "partnership", partnership, "date", date, "from", from, "to", until);
    }

    public String dateInWords() {
        return Dates.day(date);
    }

    public String quartersInWords() {
        return Periods.months(until.minusMonths((long) QUARTER * SHOWN - 1) + "/" + until);
    }

    public List<Choice> choices(LocalDate today) {
        YearMonth newest = lastEnded(today);
        List<Choice> choices = new ArrayList<>(IntStream.range(0, OFFERED)
                .mapToObj(back -> newest.minusMonths((long) QUARTER * back))
                .map(end -> new Choice(
                        end.toString(), Periods.months(end.minusMonths(QUARTER - 1L) + "/" + end), end.equals(until)))
                .toList());
        if (choices.stream().noneMatch(Choice::chosen)) {
            choices.add(
                    new Choice(until.toString(), Periods.months(until.minusMonths(QUARTER - 1L) + "/" + until), true));
        }
        return choices;
    }

    private static YearMonth quarterEnd(String until, LocalDate today) {
        try {
            YearMonth asked = YearMonth.parse(plain(until));
            return asked.plusMonths((QUARTER - asked.getMonthValue() % QUARTER) % QUARTER);
        } catch (DateTimeException notAsked) {
            return lastEnded(today);
        }
    }

    private static YearMonth lastEnded(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        int inQuarter = (month.getMonthValue() - 1) % QUARTER;
        return month.minusMonths(inQuarter + 1L);
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
