package uk.csp.crimedata.feed;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Lsoa;

/**
 * Counts the rows placed in LSOAs that were not valid in their month: codes of an older edition than the feed, or of a
 * newer one. They count where their code says (decision record 0016); the supplier is told.
 */
public final class PlacesOutOfTime {
    private final Map<Integer, Lsoa> dated = new HashMap<>();
    private final Map<YearMonth, Rows> rows = new TreeMap<>();

    PlacesOutOfTime(Catalogue catalogue) {
        catalogue.lsoas().values().stream().filter(Lsoa::hasDays).forEach(lsoa -> dated.put(lsoa.id(), lsoa));
    }

    /** Rows of a month, and the first LSOA of them. */
    public record Rows(YearMonth month, int count, Lsoa first) {}

    void add(IncidentRecord row) {
        Lsoa lsoa = row.areaId() == null ? null : dated.get(row.areaId());
        if (lsoa != null) {
            YearMonth month = YearMonth.from(row.month());
            if (!lsoa.wasValidIn(month)) {
                rows.merge(
                        month,
                        new Rows(month, 1, lsoa),
                        (before, more) -> new Rows(month, before.count() + 1, before.first()));
            }
        }
    }

    /** By month. */
    public List<Rows> all() {
        return List.copyOf(rows.values());
    }
}
