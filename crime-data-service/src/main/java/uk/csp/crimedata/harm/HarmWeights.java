package uk.csp.crimedata.harm;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.csp.crimedata.harm.HarmTable.Index;
import uk.csp.crimedata.harm.HarmTable.Weight;
import uk.csp.crimedata.page.Sql;

/** The weights of an index for every category: its own, or those of the nearest category above it that has any. */
@ApplicationScoped
class HarmWeights {
    private static final String INDEX =
            """
            SELECT harm_index, version, string_agg(DISTINCT source, '; ') FROM harm_weight
            WHERE (?::text IS NULL OR harm_index = ?) AND (?::text IS NULL OR version = ?)
            GROUP BY harm_index, version ORDER BY version DESC, harm_index LIMIT 1
            """;

    private static final String WEIGHTS =
            """
            WITH RECURSIVE above(id, ancestor, distance) AS (
              SELECT id, id, 0 FROM category
              UNION ALL SELECT above.id, parent_id, distance + 1
              FROM above JOIN category ON category.id = ancestor WHERE parent_id IS NOT NULL),
            weight AS (
              SELECT category_id, avg(days) AS days, min(lowest) AS lowest, max(highest) AS highest
              FROM harm_weight WHERE harm_index = ? AND version = ? GROUP BY category_id)
            SELECT DISTINCT ON (above.id) above.id, round(days, 4), lowest, highest
            FROM above JOIN weight ON category_id = ancestor ORDER BY above.id, distance
            """;

    private final Sql sql;

    HarmWeights(Sql sql) {
        this.sql = sql;
    }

    private record OfCategory(short category, Weight weight) {}

    /** The newest version of an index, or the one named. */
    Optional<Index> index(String code, String version) {
        return sql
                .list(
                        INDEX,
                        row -> new Index(row.getString(1), row.getString(2), row.getString(3)),
                        code,
                        code,
                        version,
                        version)
                .stream()
                .findFirst();
    }

    /** By category; categories without a weight are absent. */
    Map<Short, Weight> of(Index index) {
        List<OfCategory> weights = sql.list(
                WEIGHTS,
                row -> new OfCategory(
                        row.getShort(1),
                        new Weight(plain(row.getBigDecimal(2)), row.getBigDecimal(3), row.getBigDecimal(4))),
                index.code(),
                index.version());
        return weights.stream().collect(Collectors.toMap(OfCategory::category, OfCategory::weight));
    }

    /** Without zeros at its end, and never as 1E+1. */
    private static BigDecimal plain(BigDecimal days) {
        BigDecimal stripped = days.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A category with its name. */
    record Named(short id, String code, String label) {}

    List<Named> categories() {
        return sql.list(
                "SELECT id, code, label FROM category ORDER BY id",
                row -> new Named(row.getShort(1), row.getString(2), row.getString(3)));
    }
}
