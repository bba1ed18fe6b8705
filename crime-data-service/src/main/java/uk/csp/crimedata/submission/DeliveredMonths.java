package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import uk.csp.crimedata.feed.DeliveredMonth;
import uk.csp.crimedata.feed.SubmissionOrder;

/** What the last whole delivery of each month held, by dataset and supplier. */
@ApplicationScoped
class DeliveredMonths {
    private static final String SAVE =
            """
            INSERT INTO delivered_month (dataset_id, supplier_id, month, submission_number, rows, unlocated, dated, late,
              probable_gap)
            SELECT ?, ?, month, ?, rows, unlocated, dated, late, month = ANY (?::date[])
            FROM unnest(?::date[], ?::int[], ?::int[], ?::int[], ?::int[]) AS m(month, rows, unlocated, dated, late)
            ON CONFLICT (dataset_id, supplier_id, month) DO UPDATE SET submission_number = excluded.submission_number,
              rows = excluded.rows, unlocated = excluded.unlocated, dated = excluded.dated, late = excluded.late,
              probable_gap = excluded.probable_gap
            """;

    /** In the order of the months. */
    List<DeliveredMonth> of(Connection connection, SubmissionOrder order) throws SQLException {
        List<DeliveredMonth> months = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                """
                SELECT month, rows, unlocated, dated, late FROM delivered_month
                WHERE dataset_id = ? AND supplier_id = ? ORDER BY month
                """)) {
            select.setShort(1, order.dataset().id());
            select.setInt(2, order.supplier().id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    months.add(new DeliveredMonth(
                            YearMonth.from(row.getObject(1, LocalDate.class)),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5)));
                }
            }
        }
        return months;
    }

    /** The months of a delivery's period that were probable gaps until now. */
    SortedSet<YearMonth> gaps(Connection connection, SubmissionOrder order) throws SQLException {
        SortedSet<YearMonth> gaps = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                """
                SELECT month FROM delivered_month
                WHERE dataset_id = ? AND supplier_id = ? AND month BETWEEN ? AND ? AND probable_gap
                """)) {
            select.setShort(1, order.dataset().id());
            select.setInt(2, order.supplier().id());
            select.setObject(3, order.period().firstDay());
            select.setObject(4, order.period().firstDayOfLastMonth());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    gaps.add(YearMonth.from(row.getObject(1, LocalDate.class)));
                }
            }
        }
        return gaps;
    }

    void save(
            Connection connection,
            SubmissionOrder order,
            long number,
            List<DeliveredMonth> months,
            SortedSet<YearMonth> gaps)
            throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setShort(1, order.dataset().id());
            save.setInt(2, order.supplier().id());
            save.setLong(3, number);
            save.setArray(4, dates(connection, gaps.stream()));
            save.setArray(5, dates(connection, months.stream().map(DeliveredMonth::month)));
            setInts(save, 6, months, DeliveredMonth::rows);
            setInts(save, 7, months, DeliveredMonth::unlocated);
            setInts(save, 8, months, DeliveredMonth::dated);
            setInts(save, 9, months, DeliveredMonth::late);
            save.executeUpdate();
        }
    }

    private static Array dates(Connection connection, Stream<YearMonth> months) throws SQLException {
        return connection.createArrayOf(
                "date", months.map(month -> Date.valueOf(month.atDay(1))).toArray());
    }

    private static void setInts(
            PreparedStatement save, int place, List<DeliveredMonth> months, ToIntFunction<DeliveredMonth> value)
            throws SQLException {
        Integer[] values = months.stream().map(value::applyAsInt).toArray(Integer[]::new);
        save.setArray(place, save.getConnection().createArrayOf("int", values));
    }
}
