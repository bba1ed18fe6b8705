package uk.csp.crimedata.feed;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.csp.crimedata.feed.CsvBody.Columns;
import uk.csp.crimedata.measure.Measure;
import uk.csp.crimedata.measure.Place;
import uk.csp.crimedata.reported.Amount;
import uk.csp.crimedata.reported.MonthSpan;
import uk.csp.crimedata.reported.ReportedRow;

/**
 * A download of public health outcomes (OHID Fingertips), as it is. A row has a Count and a Value; each is a measure when
 * the crosswalk names it by indicator, sex and age. Rows of other sexes, ages, places and times, and those of a part of
 * the people (deprivation deciles and the like), are left aside; an indicator that no measure knows is refused by name.
 */
final class FingertipsCsv implements TotalsFormat {
    static final String SCHEME = "fingertips";

    /** Exports differ in what they call the second comparison: with the region, the regions, or none in particular. */
    private static final Pattern SECOND_COMPARISON = Pattern.compile("Compared to (?!England|goal).{1,60}");

    private static final String COMPARED = "Compared to others";
    private static final List<String> COLUMNS = List.of(
            "Indicator ID",
            "Indicator Name",
            "Parent Code",
            "Parent Name",
            "Area Code",
            "Area Name",
            "Area Type",
            "Sex",
            "Age",
            "Category Type",
            "Category",
            "Time period",
            "Value",
            "Lower CI 95.0 limit",
            "Upper CI 95.0 limit",
            "Lower CI 99.8 limit",
            "Upper CI 99.8 limit",
            "Count",
            "Denominator",
            "Value note",
            "Recent Trend",
            "Compared to England value or percentiles",
            COMPARED,
            "Time period Sortable",
            "New data",
            "Compared to goal",
            "Time period range");
    private static final List<String> REQUIRED =
            List.of("Indicator ID", "Area Code", "Sex", "Age", "Time period", "Value", "Count", "Value note");

    private final TotalChecks checks;

    FingertipsCsv(TotalChecks checks) {
        this.checks = checks;
    }

    @Override
    public void read(InputStream body, FeedSink<List<ReportedRow>> rows) throws IOException {
        new CsvBody(COLUMNS, REQUIRED, FingertipsCsv::named).read(body, rows, this::row);
    }

    private static String named(String column) {
        return SECOND_COMPARISON.matcher(column).matches() ? COMPARED : column;
    }

    private List<ReportedRow> row(int line, Columns field) throws RowRejected {
        String indicator = field.get("Indicator ID").trim();
        if (!checks.book().knows(SCHEME, indicator)) {
            throw new RowRejected(
                    "Indicator ID", "unknown-measure", "No measure is known for indicator '" + indicator + "'");
        }
        Optional<Place> place =
                checks.book().place(field.get("Area Code").trim()).filter(checks::isOurs);
        MonthSpan span = checks.span("Time period", field.get("Time period"));
        requireSameYear(span, field.get("Time period Sortable"));
        if (place.isEmpty() || isPartOfPeople(field.get("Category Type")) || !checks.isInsidePeriod(span)) {
            return List.of();
        }
        String code = Stream.of(
                        indicator, field.get("Sex").trim(), field.get("Age").trim())
                .reduce((one, other) -> one + "/" + other)
                .orElseThrow();
        List<ReportedRow> reported = new ArrayList<>();
        for (String part : List.of("Count", "Value")) {
            Optional<Measure> measure = checks.book().called(SCHEME, code + "/" + part);
            if (measure.isPresent()) {
                reported.add(value(line, checks.agreed("Indicator ID", measure.get()), place.get(), span, part, field));
            }
        }
        return reported;
    }

    private ReportedRow value(int line, Measure measure, Place place, MonthSpan span, String part, Columns field)
            throws RowRejected {
        String note = checks.note("Value note", field.get("Value note"));
        BigDecimal number = checks.number(part, field.get(part));
        BigDecimal denominator = checks.number("Denominator", field.get("Denominator"));
        boolean ofValue = part.equals("Value");
        return new ReportedRow(
                line,
                measure.id(),
                place.code(),
                span,
                number == null ? withheld(note) : Amount.exactly(measure.isCount() ? whole(number) : number),
                ofValue ? checks.number("Lower CI 95.0 limit", field.get("Lower CI 95.0 limit")) : null,
                ofValue ? checks.number("Upper CI 95.0 limit", field.get("Upper CI 95.0 limit")) : null,
                denominator == null || denominator.signum() == 0 ? null : denominator,
                note);
    }

    /** Counts of attributable cases have fractions; the count is the nearest whole number. */
    private static BigDecimal whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP);
    }

    private static Amount withheld(String note) {
        String words = note == null ? "" : note.toLowerCase(Locale.ROOT);
        return words.contains("suppress") || words.contains("disclosure")
                ? Amount.unavailable("[c]")
                : Amount.NOT_AVAILABLE;
    }

    private static boolean isPartOfPeople(String categoryType) {
        return categoryType != null && !categoryType.isBlank();
    }

    /** The export says twice when it is about; where the two differ, neither is believed. */
    private static void requireSameYear(MonthSpan span, String sortable) throws RowRejected {
        if (sortable != null
                && sortable.trim().matches("\\d{8}")
                && Integer.parseInt(sortable.trim().substring(0, 4))
                        != span.first().getYear()) {
            throw new RowRejected(
                    "Time period Sortable",
                    "contradicting-period",
                    sortable.trim() + " does not begin in " + span.first().getYear());
        }
    }
}
