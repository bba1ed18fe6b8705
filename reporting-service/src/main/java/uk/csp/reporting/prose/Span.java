package uk.csp.reporting.prose;

import java.time.YearMonth;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.Months;
import uk.csp.reporting.facts.ReportPeriod;

/** The time a figure is of, in words: 2018/19, 2015 to 2017, July 2017 to June 2018. */
public record Span(YearMonth start, YearMonth end) {

    public static Span of(Figure figure) {
        return new Span(
                YearMonth.parse(figure.period().start()),
                YearMonth.parse(figure.period().end()));
    }

    public Span yearBefore() {
        return new Span(start.minusYears(1), end.minusYears(1));
    }

    public String words() {
        boolean calendar = start.getMonthValue() == 1 && end.getMonthValue() == 12;
        if (calendar) {
            return start.getYear() == end.getYear() ? "" + end.getYear() : start.getYear() + " to " + end.getYear();
        }
        if (start.getMonthValue() == 4 && end.equals(start.plusMonths(11))) {
            return ReportPeriod.financialYear(start.getYear()).label();
        }
        return Months.name(start) + " to " + Months.name(end);
    }
}
