package uk.csp.crimedata.reported;

import java.time.YearMonth;
import java.util.List;
import uk.csp.crimedata.measure.Measure;
import uk.csp.crimedata.measure.MeasureBook;
import uk.csp.crimedata.measure.Place;
import uk.csp.crimedata.query.Question;

/** The parameters of a request for reported values, found in the catalogue; what means nothing is refused by name. */
record ReportedQuestion(Question question, MeasureBook book) {
    private static final YearMonth EARLIEST = YearMonth.of(1990, 1);
    private static final YearMonth LATEST = YearMonth.of(2049, 12);

    /** Null where none is named. */
    Measure measure(String code) {
        Measure measure = isAbsent(code) ? null : book.measures().get(code);
        if (measure == null && !isAbsent(code)) {
            question.refuse("measure", "unknown-measure", "No measure has the code " + shortened(code) + ".");
        }
        return measure;
    }

    /** Null where none is named. */
    List<Place> places(List<String> codes) {
        if (codes == null || codes.isEmpty()) {
            return null;
        }
        codes.stream()
                .filter(code -> book.place(code).isEmpty())
                .forEach(code -> question.refuse("area", "unknown-area", "There is no area " + shortened(code) + "."));
        return codes.stream().flatMap(code -> book.place(code).stream()).toList();
    }

    MonthSpan span(String from, String to) {
        YearMonth first = question.month("from", from, EARLIEST);
        YearMonth last = question.month("to", to, LATEST);
        if (last.isBefore(first)) {
            question.refuse("to", "invalid-value", "Not before from.");
            return new MonthSpan(first, first);
        }
        return new MonthSpan(first, last);
    }

    void require(String parameter, Object value) {
        if (value == null || value.toString().isBlank()) {
            question.refuse(parameter, "missing-value", "The view needs it.");
        }
    }

    private static boolean isAbsent(String value) {
        return value == null || value.isBlank();
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
