package uk.csp.crimedata.feed;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.csp.crimedata.feed.CsvBody.Columns;
import uk.csp.crimedata.measure.Measure;
import uk.csp.crimedata.measure.Place;
import uk.csp.crimedata.reported.Amount;
import uk.csp.crimedata.reported.MonthSpan;
import uk.csp.crimedata.reported.ReportedRow;

/**
 * Ambulance quality indicators of NHS England (AmbSYS), as published. "." is missing and never 0. Rows of regions and of
 * England repeat those of the trusts: each is kept for its own place, and none is added to another.
 */
final class AmbulanceQualityCsv implements TotalsFormat {
    static final String SCHEME = "ambsys";
    private static final String MISSING = ".";
    private static final int LAST_INDICATOR = 199;
    private static final List<String> PLACE_AND_TIME = List.of("Year", "Month", "Region", "Org Code", "Org Name");
    private static final List<String> COLUMNS = Stream.concat(
                    PLACE_AND_TIME.stream(),
                    IntStream.rangeClosed(0, LAST_INDICATOR).mapToObj(number -> "A" + number))
            .toList();

    private final TotalChecks checks;
    private final List<String> indicators;

    AmbulanceQualityCsv(TotalChecks checks) {
        this.checks = checks;
        this.indicators = COLUMNS.stream()
                .filter(column -> checks.book().called(SCHEME, column).isPresent())
                .toList();
    }

    @Override
    public void read(InputStream body, FeedSink<List<ReportedRow>> rows) throws IOException {
        new CsvBody(COLUMNS, List.of("Year", "Month", "Org Code")).read(body, rows, this::row);
    }

    private List<ReportedRow> row(int line, Columns field) throws RowRejected {
        String month = field.get("Month").trim();
        MonthSpan span =
                checks.insidePeriod("Month", field.get("Year").trim() + (month.length() == 1 ? "-0" : "-") + month);
        Place place = checks.place("Org Code", field.get("Org Code"));
        List<ReportedRow> reported = new ArrayList<>();
        for (String indicator : indicators) {
            String text = field.get(indicator);
            if (text != null) {
                Measure measure = checks.agreed(
                        indicator, checks.book().called(SCHEME, indicator).orElseThrow());
                reported.add(new ReportedRow(
                        line,
                        measure.id(),
                        place.code(),
                        span,
                        amount(indicator, text, measure),
                        null,
                        null,
                        null,
                        null));
            }
        }
        return reported;
    }

    private Amount amount(String indicator, String text, Measure measure) throws RowRejected {
        if (text.trim().equals(MISSING)) {
            return Amount.NOT_AVAILABLE;
        }
        BigDecimal number = checks.number(indicator, text);
        if (number == null) {
            throw new RowRejected(indicator, "missing-value", "Nothing is no value; missing is written '.'");
        }
        return checks.amount(indicator, number.toPlainString(), measure);
    }
}
