package uk.csp.crimedata.feed;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.measure.Measure;
import uk.csp.crimedata.measure.MeasureBook;
import uk.csp.crimedata.measure.Place;
import uk.csp.crimedata.reported.Amount;
import uk.csp.crimedata.reported.MonthSpan;

/** The rules the fields of a reported total must keep, each refusal naming the column and what it holds. */
final class TotalChecks {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,10})?");
    private static final int LONGEST_NOTE = 300;

    private final SubmissionOrder order;
    private final MeasureBook book;
    private final RowChecks rows;

    TotalChecks(SubmissionOrder order, Catalogue catalogue, MeasureBook book) {
        this.order = order;
        this.book = book;
        this.rows = new RowChecks(order, catalogue);
    }

    MeasureBook book() {
        return book;
    }

    /** A measure of the platform that was agreed on for the dataset. */
    Measure measure(String field, String code) throws RowRejected {
        Measure measure = book.measures().get(needed(field, code));
        if (measure == null) {
            throw new RowRejected(field, "unknown-measure", "There is no measure '" + shortened(code) + "'");
        }
        return agreed(field, measure);
    }

    Measure agreed(String field, Measure measure) throws RowRejected {
        if (!measure.datasets().contains(order.dataset().code())) {
            throw new RowRejected(
                    field,
                    "measure-not-agreed",
                    measure.code() + " does not come with " + order.dataset().code());
        }
        return measure;
    }

    /** A place the supplier may report for. */
    Place place(String field, String code) throws RowRejected {
        Optional<Place> place = book.place(needed(field, code));
        if (place.isEmpty()) {
            throw new RowRejected(field, "unknown-area", "There is no area '" + shortened(code) + "'");
        }
        if (!isOurs(place.get())) {
            throw new RowRejected(
                    field,
                    "another-suppliers-area",
                    "You do not answer for " + place.get().code());
        }
        return place.get();
    }

    boolean isOurs(Place place) {
        return place.isFor(order.supplier().areaId());
    }

    /** The months of a value, inside those the submission is about. */
    MonthSpan insidePeriod(String field, String text) throws RowRejected {
        MonthSpan span = span(field, text);
        if (!isInsidePeriod(span)) {
            throw new RowRejected(
                    field, "month-outside-period", span + " is not in the submission's period " + order.period());
        }
        return span;
    }

    MonthSpan span(String field, String text) throws RowRejected {
        return MonthSpan.parse(needed(field, text))
                .orElseThrow(() -> new RowRejected(
                        field, "bad-period", "'" + shortened(text) + "' is no period: " + MonthSpan.FORMS));
    }

    boolean isInsidePeriod(MonthSpan span) {
        return new MonthSpan(order.period().first(), order.period().last()).contains(span);
    }

    /** An amount; an empty field is none, because it may mean nothing and may mean not known. */
    Amount amount(String field, String text, Measure measure) throws RowRejected {
        Amount amount = Amount.parse(needed(field, text))
                .orElseThrow(() ->
                        new RowRejected(field, "bad-value", "'" + shortened(text) + "' is no value: " + Amount.FORMS));
        if (measure.isCount() && !amount.isWhole()) {
            throw new RowRejected(field, "not-whole", "'" + shortened(text) + "' is no count");
        }
        return amount;
    }

    /** A number, or null. */
    BigDecimal number(String field, String text) throws RowRejected {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!NUMBER.matcher(text.trim()).matches()) {
            throw new RowRejected(field, "bad-number", "'" + shortened(text) + "' is no number");
        }
        return new BigDecimal(text.trim());
    }

    String note(String field, String text) throws RowRejected {
        return rows.text(field, text, LONGEST_NOTE);
    }

    private static String needed(String field, String text) throws RowRejected {
        if (text == null || text.isBlank()) {
            throw new RowRejected(field, "missing-value", field + " is needed");
        }
        return text.trim();
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
