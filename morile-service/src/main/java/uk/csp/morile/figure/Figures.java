package uk.csp.morile.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import uk.csp.morile.scoring.Observation;

/** The newest known revision of every yearly figure. Set-based: a first load brings tens of thousands. */
@ApplicationScoped
public class Figures {
    private static final String STORE =
            """
            INSERT INTO figure (id, revision, partnership, indicator, label, period_kind, period_end, complete, count,
                rate_per_1000, change_count, change_percent, change_significant, known_at)
            SELECT * FROM unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::bool[],
                ?::bigint[], ?::float8[], ?::bigint[], ?::float8[], ?::bool[], ?::timestamptz[])
            ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, label = excluded.label,
                period_kind = excluded.period_kind, period_end = excluded.period_end, complete = excluded.complete,
                count = excluded.count, rate_per_1000 = excluded.rate_per_1000, change_count = excluded.change_count,
                change_percent = excluded.change_percent, change_significant = excluded.change_significant,
                known_at = excluded.known_at
            WHERE figure.revision < excluded.revision
            RETURNING id
            """;
    private static final String LATEST =
            """
            SELECT DISTINCT ON (indicator) id, revision, indicator, label, period_end, count, rate_per_1000,
                change_count, change_percent, change_significant
            FROM figure
            WHERE complete AND count IS NOT NULL AND period_kind = 'rolling-twelve-months'
                AND partnership = ? AND indicator = ANY (?)
            ORDER BY indicator, period_end DESC
            """;

    private final DataSource dataSource;

    Figures(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores what is newer than the revision at hand and returns the ids of the figures that changed. */
    Set<String> storeNewer(Collection<FigureChanged> figures) {
        Map<String, FigureChanged> newest = new HashMap<>();
        figures.forEach(
                figure -> newest.merge(figure.figure(), figure, (a, b) -> a.revision() >= b.revision() ? a : b));
        List<FigureChanged> rows = List.copyOf(newest.values());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement store = connection.prepareStatement(STORE)) {
            bind(connection, store, rows);
            Set<String> changed = new HashSet<>();
            try (ResultSet ids = store.executeQuery()) {
                while (ids.next()) {
                    changed.add(ids.getString(1));
                }
            }
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException("Figures could not be stored", e);
        }
    }

    /** The latest complete twelve months of each indicator of a partnership, by indicator. */
    public Map<String, Observation> latest(String partnership, Collection<String> indicators) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement latest = connection.prepareStatement(LATEST)) {
            latest.setString(1, partnership);
            latest.setArray(2, connection.createArrayOf("text", indicators.toArray()));
            Map<String, Observation> observations = new HashMap<>();
            try (ResultSet row = latest.executeQuery()) {
                while (row.next()) {
                    observations.put(row.getString("indicator"), observation(row));
                }
            }
            return observations;
        } catch (SQLException e) {
            throw new IllegalStateException("Figures could not be read", e);
        }
    }

    private static Observation observation(ResultSet row) throws SQLException {
        Long changeCount = row.getObject("change_count", Long.class);
        return new Observation(
                row.getString("id"),
                row.getInt("revision"),
                row.getString("indicator"),
                row.getString("label"),
                YearMonth.from(row.getObject("period_end", LocalDate.class)),
                row.getLong("count"),
                row.getObject("rate_per_1000", Double.class),
                changeCount == null
                        ? null
                        : new Observation.Change(
                                changeCount,
                                row.getObject("change_percent", Double.class),
                                row.getBoolean("change_significant")));
    }

    private static void bind(Connection connection, PreparedStatement store, List<FigureChanged> rows)
            throws SQLException {
        Columns columns = new Columns(connection, store, rows);
        columns.add("text", FigureChanged::figure);
        columns.add("int", FigureChanged::revision);
        columns.add("text", figure -> figure.partnership().code());
        columns.add("text", figure -> figure.indicator().id());
        columns.add("text", figure -> figure.indicator().label());
        columns.add("text", figure -> figure.period().kind());
        columns.add("text", figure -> figure.period().end().atEndOfMonth().toString());
        columns.add("bool", FigureChanged::isComplete);
        columns.add("bigint", FigureChanged::count);
        columns.add("float8", FigureChanged::ratePer1000);
        columns.add(
                "bigint",
                figure -> figure.change() == null ? null : figure.change().count());
        columns.add(
                "float8",
                figure -> figure.change() == null ? null : figure.change().percent());
        columns.add(
                "bool",
                figure -> figure.change() == null ? null : figure.change().significant());
        columns.add("text", figure -> OffsetDateTime.ofInstant(figure.knownAt(), ZoneOffset.UTC)
                .toString());
    }

    /** Binds one array for each column, in order. */
    private static final class Columns {
        private final Connection connection;
        private final PreparedStatement statement;
        private final List<FigureChanged> rows;
        private final List<Array> bound = new ArrayList<>();

        Columns(Connection connection, PreparedStatement statement, List<FigureChanged> rows) {
            this.connection = connection;
            this.statement = statement;
            this.rows = rows;
        }

        void add(String type, Function<FigureChanged, Object> value) throws SQLException {
            Array column =
                    connection.createArrayOf(type, rows.stream().map(value).toArray());
            bound.add(column);
            statement.setArray(bound.size(), column);
        }
    }
}
