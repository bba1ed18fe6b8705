package uk.csp.crimedata.figure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;

/** What is to be refreshed, gathered from several causes; what two of them name is refreshed once, over both ranges. */
final class Targets {
    private final Catalogue catalogue;
    private final Map<String, Target> byKey = new LinkedHashMap<>();

    Targets(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The monthly counts that the present transaction changes (work table {@code count_change}). */
    void addChangedCounts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        SELECT area_id, indicator_id, min(month), max(month) FROM count_change
                        GROUP BY area_id, indicator_id ORDER BY area_id, indicator_id
                        """)) {
            while (rows.next()) {
                Area area = catalogue.areas().get(rows.getInt(1));
                add(new Target(
                        catalogue.partnershipOf(area),
                        catalogue.indicators().get(rows.getShort(2)),
                        area,
                        YearMonth.from(rows.getObject(3, LocalDate.class)),
                        YearMonth.from(rows.getObject(4, LocalDate.class))));
            }
        }
    }

    /** Every indicator that counts a dataset, in these months. */
    void addAllThatCount(Dataset dataset, Partnership partnership, YearMonth first, YearMonth last) {
        for (Indicator indicator : catalogue.indicators().values()) {
            if (indicator.datasets().contains(dataset.id())) {
                addWithNeighbourhoods(partnership, indicator, first, last);
            }
        }
    }

    /** An indicator of a partnership and, where it is kept for them, of its neighbourhoods. */
    void addWithNeighbourhoods(Partnership partnership, Indicator indicator, YearMonth first, YearMonth last) {
        add(new Target(partnership, indicator, catalogue.areas().get(partnership.id()), first, last));
        if (indicator.neighbourhoods()) {
            for (Area neighbourhood : catalogue.neighbourhoodsOf(partnership)) {
                add(new Target(partnership, indicator, neighbourhood, first, last));
            }
        }
    }

    Collection<Target> all() {
        return byKey.values();
    }

    boolean contains(Target target) {
        return byKey.containsKey(target.key());
    }

    List<Integer> partnershipIds() {
        return byKey.values().stream()
                .map(target -> target.partnership().id())
                .distinct()
                .toList();
    }

    private void add(Target target) {
        byKey.merge(target.key(), target, Target::spanning);
    }
}
