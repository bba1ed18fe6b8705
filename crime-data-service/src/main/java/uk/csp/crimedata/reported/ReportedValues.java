package uk.csp.crimedata.reported;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import uk.csp.crimedata.measure.Measure;

/** Reads reported values. */
public final class ReportedValues {
    static final String COLUMNS =
            """
            SELECT r.id, d.code, s.code, s.area_id, r.measure_id, r.area, r.first_month, r.last_month, r.status, r.value,
              r.lower, r.upper, r.code, r.confidence_lower, r.confidence_upper, r.denominator, r.note,
              r.submission_number, submission.id, r.known_from, r.known_to
            FROM reported_value r JOIN dataset d ON d.id = r.dataset_id JOIN supplier s ON s.id = r.supplier_id
            LEFT JOIN submission ON submission.number = r.submission_number
            """;

    private static final String CURRENT = COLUMNS
            + """
            WHERE r.known_to IS NULL AND r.measure_id = ANY (?) AND r.area = ANY (?) AND s.area_id = ANY (?)
            ORDER BY r.id
            """;

    private ReportedValues() {}

    /**
     * What holds now.
     *
     * @param supplierAreas of the suppliers that are listened to
     */
    public static List<ReportedValue> current(
            Connection connection,
            Collection<Short> measures,
            Collection<String> areas,
            Collection<Integer> supplierAreas)
            throws SQLException {
        List<ReportedValue> values = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(CURRENT)) {
            select.setArray(1, connection.createArrayOf("smallint", measures.toArray()));
            select.setArray(2, connection.createArrayOf("text", areas.toArray()));
            select.setArray(3, connection.createArrayOf("int", supplierAreas.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.add(of(row));
                }
            }
        }
        return values;
    }

    /**
     * One value for each span, where several places, datasets or suppliers report the same: of the place named first, of
     * the dataset the measure names first, of the supplier for the partnership alone, and of those what came last.
     */
    public static List<ReportedValue> chosen(
            Measure measure, List<String> places, int partnership, Collection<ReportedValue> values) {
        Comparator<ReportedValue> preferred = Comparator.<ReportedValue>comparingInt(
                        value -> places.indexOf(value.area()))
                .thenComparingInt(value -> measure.datasets().indexOf(value.dataset()))
                .thenComparingInt(value -> value.supplierArea() == partnership ? 0 : 1)
                .thenComparing(ReportedValue::submissionNumber, Comparator.reverseOrder());
        Map<MonthSpan, ReportedValue> bySpan = new TreeMap<>();
        values.stream()
                .filter(value -> places.contains(value.area()))
                .forEach(value -> bySpan.merge(
                        value.span(), value, (one, other) -> preferred.compare(one, other) <= 0 ? one : other));
        return List.copyOf(bySpan.values());
    }

    /** A row of {@link #COLUMNS}. */
    static ReportedValue of(ResultSet row) throws SQLException {
        OffsetDateTime knownTo = row.getObject(21, OffsetDateTime.class);
        BigDecimal lowerLimit = row.getBigDecimal(14);
        BigDecimal upperLimit = row.getBigDecimal(15);
        return new ReportedValue(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getShort(5),
                row.getString(6),
                new MonthSpan(month(row, 7), month(row, 8)),
                new Amount(
                        Amount.Status.ofWord(row.getString(9)),
                        row.getBigDecimal(10),
                        row.getBigDecimal(11),
                        row.getBigDecimal(12),
                        row.getString(13)),
                lowerLimit == null && upperLimit == null ? null : new ReportedValue.Confidence(lowerLimit, upperLimit),
                row.getBigDecimal(16),
                row.getString(17),
                row.getLong(18),
                row.getObject(19, UUID.class),
                instant(row.getObject(20, OffsetDateTime.class)),
                knownTo == null ? null : instant(knownTo));
    }

    private static YearMonth month(ResultSet row, int column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }
}
