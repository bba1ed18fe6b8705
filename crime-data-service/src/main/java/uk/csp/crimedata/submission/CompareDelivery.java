package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.feed.SubmissionOrder;
import uk.csp.crimedata.ledger.Ledger;
import uk.csp.crimedata.submission.SubmissionReceipt.CountChange;

/** What a delivery changes beside what it meets, by month and category; asked of a rehearsal, before it is applied. */
@ApplicationScoped
class CompareDelivery {
    /** In the order of months and categories; what stays as it is is left out. */
    List<CountChange> changes(Connection connection, SubmissionOrder order, Catalogue catalogue, Ledger ledger)
            throws SQLException {
        List<Ledger.CategoryChange> changed = ledger.byCategory();
        Map<String, Integer> now = countsNow(connection, order, changed);
        Map<Short, String> codes = new HashMap<>();
        catalogue.categories().forEach((code, id) -> codes.put(id, code));
        List<CountChange> changes = new ArrayList<>();
        for (Ledger.CategoryChange change : changed) {
            int after = now.getOrDefault(key(change.month(), change.categoryId()), 0);
            changes.add(new CountChange(
                    change.month(), codes.get(change.categoryId()), after - change.delta(), after, change.delta()));
        }
        changes.sort(Comparator.comparing(CountChange::month).thenComparing(CountChange::category));
        return changes;
    }

    private static Map<String, Integer> countsNow(
            Connection connection, SubmissionOrder order, List<Ledger.CategoryChange> changed) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                """
                SELECT month, category_id, count(*) FROM record
                WHERE dataset_id = ? AND supplier_id = ? AND month = ANY (?) GROUP BY month, category_id
                """)) {
            select.setShort(1, order.dataset().id());
            select.setInt(2, order.supplier().id());
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "date",
                            changed.stream()
                                    .map(change -> Date.valueOf(change.month().atDay(1)))
                                    .distinct()
                                    .toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    YearMonth month = YearMonth.from(rows.getObject(1, LocalDate.class));
                    counts.put(key(month, rows.getShort(2)), rows.getInt(3));
                }
            }
        }
        return counts;
    }

    private static String key(YearMonth month, short category) {
        return month + " " + category;
    }
}
