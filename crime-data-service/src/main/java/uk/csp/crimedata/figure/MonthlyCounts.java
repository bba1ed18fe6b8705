package uk.csp.crimedata.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The counts that a set of targets needs, read in one go. */
final class MonthlyCounts {
    private static final String SELECT =
            """
            SELECT area_id, indicator_id, month, count FROM monthly_count
            WHERE (area_id, indicator_id) IN (SELECT * FROM unnest(?::int[], ?::smallint[]))
              AND month BETWEEN ? AND ?
            """;

    private final Map<Long, Map<YearMonth, Integer>> counts = new HashMap<>();

    private MonthlyCounts() {}

    static MonthlyCounts load(Connection connection, Collection<Target> targets) throws SQLException {
        MonthlyCounts loaded = new MonthlyCounts();
        YearMonth first = targets.stream()
                .map(Target::firstNeeded)
                .min(YearMonth::compareTo)
                .orElseThrow();
        YearMonth last = targets.stream()
                .map(Target::lastNeeded)
                .max(YearMonth::compareTo)
                .orElseThrow();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "int",
                            targets.stream().map(target -> target.area().id()).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "smallint",
                            targets.stream()
                                    .map(target -> target.indicator().id())
                                    .toArray()));
            select.setObject(3, first.atDay(1));
            select.setObject(4, last.atDay(1));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    loaded.counts
                            .computeIfAbsent(key(rows.getInt(1), rows.getShort(2)), key -> new HashMap<>())
                            .put(YearMonth.from(rows.getObject(3, LocalDate.class)), rows.getInt(4));
                }
            }
        }
        return loaded;
    }

    Map<YearMonth, Integer> of(Target target) {
        return counts.getOrDefault(key(target.area().id(), target.indicator().id()), Map.of());
    }

    private static long key(int area, short indicator) {
        return (long) area << 16 | indicator;
    }
}
