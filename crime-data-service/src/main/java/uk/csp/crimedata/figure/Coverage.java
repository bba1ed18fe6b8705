package uk.csp.crimedata.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;

/** Which months of which datasets were received, and the submission that delivered each last. */
final class Coverage {
    private static final String SELECT =
            """
            SELECT c.dataset_id, s.area_id, c.month, c.submission_number, coalesce(d.probable_gap, false)
            FROM coverage c JOIN supplier s ON s.id = c.supplier_id
            LEFT JOIN delivered_month d USING (dataset_id, supplier_id, month)
            WHERE s.area_id = ANY (?)
            """;

    private final Catalogue catalogue;
    private final Map<String, NavigableMap<YearMonth, Long>> deliveries = new HashMap<>();
    private final Map<String, NavigableSet<YearMonth>> gaps = new HashMap<>();
    private final Map<String, Received> received = new HashMap<>();

    private Coverage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What was received of some partnerships, for them alone or for their whole force areas. */
    static Coverage load(Connection connection, Catalogue catalogue, Collection<Partnership> partnerships)
            throws SQLException {
        Coverage coverage = new Coverage(catalogue);
        Object[] areas = partnerships.stream()
                .flatMap(partnership -> Stream.of(partnership.id(), partnership.forceId()))
                .distinct()
                .toArray();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("int", areas));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    coverage.deliveries
                            .computeIfAbsent(key(rows.getShort(1), rows.getInt(2)), key -> new TreeMap<>())
                            .put(YearMonth.from(rows.getObject(3, LocalDate.class)), rows.getLong(4));
                    if (rows.getBoolean(5)) {
                        coverage.gaps
                                .computeIfAbsent(key(rows.getShort(1), rows.getInt(2)), key -> new TreeSet<>())
                                .add(YearMonth.from(rows.getObject(3, LocalDate.class)));
                    }
                }
            }
        }
        return coverage;
    }

    /** What was received of an indicator; worked out once, however many figures rest on it. */
    Received of(Partnership partnership, Indicator indicator) {
        return received.computeIfAbsent(partnership.id() + " " + indicator.id(), key -> {
            List<Dataset> sources = catalogue.sources(indicator, partnership);
            return new Received(
                    sources.stream().map(Dataset::code).toList(),
                    sources.stream()
                            .map(dataset -> months(dataset, partnership))
                            .toList(),
                    sources.stream()
                            .flatMap(dataset -> gaps(dataset, partnership))
                            .collect(Collectors.toUnmodifiableSet()));
        });
    }

    /** A dataset reaches a partnership from a supplier for it alone or from one for its whole force area. */
    private NavigableMap<YearMonth, Long> months(Dataset dataset, Partnership partnership) {
        NavigableMap<YearMonth, Long> months = new TreeMap<>();
        months.putAll(deliveries.getOrDefault(key(dataset.id(), partnership.forceId()), new TreeMap<>()));
        months.putAll(deliveries.getOrDefault(key(dataset.id(), partnership.id()), new TreeMap<>()));
        return months;
    }

    private Stream<YearMonth> gaps(Dataset dataset, Partnership partnership) {
        return Stream.of(partnership.forceId(), partnership.id())
                .flatMap(area -> gaps.getOrDefault(key(dataset.id(), area), new TreeSet<>()).stream());
    }

    private static String key(short dataset, int area) {
        return dataset + " " + area;
    }
}
