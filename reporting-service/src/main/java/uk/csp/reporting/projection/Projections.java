package uk.csp.reporting.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import uk.csp.reporting.facts.Card;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.ListEntry;
import uk.csp.reporting.facts.Rating;
import uk.csp.reporting.facts.ReportPeriod;

/**
 * What the topics told of figures, ratings, list entries and cards. A whole batch is one statement, because a first load brings
 * tens of thousands; a revision that is not newer than the one held changes nothing.
 */
@ApplicationScoped
public class Projections {
    private static final String SAVE_FIGURES = upsert(
            "figure (id, revision, partnership, indicator, area_kind, period, body)",
            "told->>'figure', (told->>'revision')::bigint, told#>>'{partnership,code}', told#>>'{indicator,id}',"
                    + " told#>>'{area,kind}', told#>>'{period,code}', told");
    private static final String SAVE_RATINGS = upsert(
            "rating (id, revision, partnership, cycle, body)",
            "told->>'rating', (told->>'revision')::bigint, told#>>'{partnership,code}', told#>>'{cycle,id}', told");
    private static final String SAVE_LIST_ENTRIES = upsert(
            "list_entry (id, revision, partnership, cycle, body)",
            "told->>'listEntry', (told->>'revision')::bigint, told#>>'{partnership,code}', told#>>'{cycle,id}', told");
    private static final String SAVE_CARDS = upsert(
            "card (id, revision, partnership, cycle, body)",
            "told->>'card', (told->>'revision')::bigint, told#>>'{partnership,code}', told#>>'{cycle,id}', told");
    private static final String FIGURES =
            """
            SELECT body FROM figure
            WHERE partnership = ? AND area_kind IN ('partnership', 'neighbourhood')
              AND (period = ANY (?) OR indicator = ? AND period = ANY (?))
            """;
    /** What others count: the newest of each indicator that ends no later, whatever time it is of. */
    private static final String TOTALS =
            """
            SELECT DISTINCT ON (indicator) body FROM figure
            WHERE partnership = ? AND area_kind = 'partnership' AND body -> 'reported' IS NOT NULL
              AND body #>> '{period,kind}' <> 'month' AND body #>> '{period,end}' <= ?
              AND body #>> '{reported,status}' <> 'unavailable'
            ORDER BY indicator, body #>> '{period,end}' DESC, body #>> '{period,start}', id
            """;

    private static final int YEARS = 3;

    private final DataSource dataSource;

    Projections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void saveFigures(Collection<ToldFact> facts) {
        save(SAVE_FIGURES, facts);
    }

    void saveRatings(Collection<ToldFact> facts) {
        save(SAVE_RATINGS, facts);
    }

    void saveListEntries(Collection<ToldFact> facts) {
        save(SAVE_LIST_ENTRIES, facts);
    }

    void saveCards(Collection<ToldFact> facts) {
        save(SAVE_CARDS, facts);
    }

    /** Figures of the period and the years before it, all crime month by month, and the newest totals of others. */
    public List<Figure> figures(String partnership, ReportPeriod period) {
        List<Figure> figures = ofYears(partnership, period);
        figures.addAll(read(Figure.class, TOTALS, (connection, statement) -> {
            statement.setString(1, partnership);
            statement.setString(2, period.end().toString());
        }));
        return figures;
    }

    private List<Figure> ofYears(String partnership, ReportPeriod period) {
        List<ReportPeriod> years = period.last(YEARS);
        String[] months = years.stream()
                .flatMap(year -> year.months().stream())
                .map(Object::toString)
                .toArray(String[]::new);
        return read(Figure.class, FIGURES, (connection, statement) -> {
            statement.setString(1, partnership);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", years.stream().map(ReportPeriod::code).toArray()));
            statement.setString(3, Facts.ALL_CRIME);
            statement.setArray(4, connection.createArrayOf("text", months));
        });
    }

    /** Those of these figures that are known. */
    public List<Figure> figures(Collection<String> ids) {
        return read(
                Figure.class,
                "SELECT body FROM figure WHERE id = ANY (?)",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("text", ids.toArray())));
    }

    /** Indicators of which any figure of the partnership is held. */
    public Set<String> indicators(String partnership) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT DISTINCT indicator FROM figure WHERE partnership = ?")) {
            query.setString(1, partnership);
            Set<String> indicators = new TreeSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    indicators.add(rows.getString(1));
                }
            }
            return indicators;
        } catch (SQLException e) {
            throw new IllegalStateException("Indicators could not be read", e);
        }
    }

    public List<Rating> ratings(String partnership, String cycle) {
        return ofCycle(Rating.class, "rating", partnership, cycle);
    }

    public List<ListEntry> listEntries(String partnership, String cycle) {
        return ofCycle(ListEntry.class, "list_entry", partnership, cycle);
    }

    public List<Card> cards(String partnership, String cycle) {
        return ofCycle(Card.class, "card", partnership, cycle);
    }

    private <T> List<T> ofCycle(Class<T> type, String table, String partnership, String cycle) {
        return read(
                type, "SELECT body FROM " + table + " WHERE partnership = ? AND cycle = ?", (connection, statement) -> {
                    statement.setString(1, partnership);
                    statement.setString(2, cycle);
                });
    }

    private void save(String sql, Collection<ToldFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        String bodies = facts.stream().map(ToldFact::body).collect(Collectors.joining(",", "[", "]"));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, bodies);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Facts could not be saved", e);
        }
    }

    private static String upsert(String tableAndColumns, String values) {
        String table = tableAndColumns.substring(0, tableAndColumns.indexOf(' '));
        return """
               INSERT INTO %1$s
               SELECT %2$s FROM jsonb_array_elements(?::jsonb) AS told
               ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, body = excluded.body
               WHERE %3$s.revision < excluded.revision
               """
                .formatted(tableAndColumns, values, table);
    }

    private interface Arguments {
        void set(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private <T> List<T> read(Class<T> type, String sql, Arguments arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            arguments.set(connection, statement);
            List<T> facts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.add(ToldFact.JSON.readValue(rows.getString(1), type));
                }
            }
            return facts;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Facts could not be read", e);
        }
    }
}
