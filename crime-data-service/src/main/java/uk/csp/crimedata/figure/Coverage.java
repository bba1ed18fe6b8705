package uk.csp.crimedata.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;

/** Which months of which datasets were received, and the submission that delivered each last. */
final class Coverage {
    private static final String SELECT =
            """
            SELECT c.dataset_id, s.area_id, c.month, c.submission_number
            FROM coverage c JOIN supplier s ON s.id = c.supplier_id
            """;

    private final Map<String, NavigableMap<YearMonth, Long>> received = new HashMap<>();

    private Coverage() {}

    static Coverage load(Connection connection) throws SQLException {
        Coverage coverage = new Coverage();
        try (PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                coverage.received
                        .computeIfAbsent(key(rows.getShort(1), rows.getInt(2)), key -> new TreeMap<>())
                        .put(YearMonth.from(rows.getObject(3, LocalDate.class)), rows.getLong(4));
            }
        }
        return coverage;
    }

    /** Months that every dataset the indicator counts for the partnership was received of. */
    TreeSet<YearMonth> received(Catalogue catalogue, Partnership partnership, Indicator indicator) {
        TreeSet<YearMonth> months = null;
        for (Catalogue.Dataset dataset : catalogue.sources(indicator, partnership)) {
            TreeSet<YearMonth> ofDataset =
                    new TreeSet<>(months(dataset, partnership).keySet());
            if (months == null) {
                months = ofDataset;
            } else {
                months.retainAll(ofDataset);
            }
        }
        return months == null ? new TreeSet<>() : months;
    }

    /** The submissions that a period of an indicator rests on. */
    TreeSet<Long> submissions(Catalogue catalogue, Partnership partnership, Indicator indicator, Period period) {
        TreeSet<Long> submissions = new TreeSet<>();
        for (Catalogue.Dataset dataset : catalogue.sources(indicator, partnership)) {
            submissions.addAll(months(dataset, partnership)
                    .subMap(period.start(), true, period.end(), true)
                    .values());
        }
        return submissions;
    }

    /** A dataset reaches a partnership from a supplier for it alone or from one for its whole force area. */
    private NavigableMap<YearMonth, Long> months(Catalogue.Dataset dataset, Partnership partnership) {
        NavigableMap<YearMonth, Long> months = new TreeMap<>();
        months.putAll(received.getOrDefault(key(dataset.id(), partnership.forceId()), new TreeMap<>()));
        months.putAll(received.getOrDefault(key(dataset.id(), partnership.id()), new TreeMap<>()));
        return months;
    }

    private static String key(short dataset, int area) {
        return dataset + " " + area;
    }
}
