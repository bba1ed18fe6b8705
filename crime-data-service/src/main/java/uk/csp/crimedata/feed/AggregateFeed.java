package uk.csp.crimedata.feed;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import uk.csp.crimedata.measure.Measure;
import uk.csp.crimedata.reported.Amount;
import uk.csp.crimedata.reported.ReportedRow;

/** The platform's own format of totals, as CSV or as one JSON object a line. */
final class AggregateFeed implements TotalsFormat {
    static final List<String> COLUMNS =
            List.of("measure", "area", "period", "value", "lower", "upper", "denominator", "note");
    private static final List<String> REQUIRED = List.of("measure", "area", "period", "value");

    private final boolean ndjson;
    private final TotalChecks checks;

    AggregateFeed(boolean ndjson, TotalChecks checks) {
        this.ndjson = ndjson;
        this.checks = checks;
    }

    @Override
    public void read(InputStream body, FeedSink<List<ReportedRow>> rows) throws IOException {
        if (ndjson) {
            new NdjsonBody(COLUMNS).read(body, rows, this::row);
        } else {
            new CsvBody(COLUMNS, REQUIRED).read(body, rows, (line, columns) -> row(line, columns::get));
        }
    }

    private List<ReportedRow> row(int line, UnaryOperator<String> field) throws RowRejected {
        Measure measure = checks.measure("measure", field.apply("measure"));
        Amount amount = checks.amount("value", field.apply("value"), measure);
        BigDecimal lower = checks.number("lower", field.apply("lower"));
        BigDecimal upper = checks.number("upper", field.apply("upper"));
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            throw new RowRejected("lower", "limits-exchanged", lower + " is above " + upper);
        }
        BigDecimal denominator = checks.number("denominator", field.apply("denominator"));
        if (denominator != null && denominator.signum() == 0) {
            throw new RowRejected("denominator", "bad-number", "Nothing can be divided by 0");
        }
        return List.of(new ReportedRow(
                line,
                measure.id(),
                checks.place("area", field.apply("area")).code(),
                checks.insidePeriod("period", field.apply("period")),
                amount,
                lower,
                upper,
                denominator,
                checks.note("note", field.apply("note"))));
    }
}
