package uk.csp.crimedata.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.csp.crimedata.page.Cursor;
import uk.csp.crimedata.page.Sql;

/** Figures as they are stored: their body is the JSON the API answers with. */
@ApplicationScoped
public class Figures {
    private static final Sql.Row<Stored> STORED = row -> new Stored(row.getString(1), row.getInt(2), row.getString(3));

    private final Sql sql;

    Figures(Sql sql) {
        this.sql = sql;
    }

    public record Stored(String id, int revision, String body) {
        /** The code its identifier begins with. */
        public String partnership() {
            return id.substring(0, id.indexOf('.'));
        }
    }

    /** The newest revisions of these partnerships, by id; one more than a page when there are more. */
    List<Stored> list(FigureQuery query, List<Integer> partnerships, Cursor cursor) {
        StringBuilder where = new StringBuilder("id > ?");
        List<Object> parameters = new ArrayList<>(List.of(cursor.after()));
        where.append(" AND partnership_id IN (")
                .append(partnerships.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .append(')');
        add(where, parameters, "indicator_id = (SELECT id FROM indicator WHERE code = ?)", query.indicator());
        add(where, parameters, "area_id = (SELECT id FROM area WHERE code = ?)", query.area());
        add(where, parameters, "period = ?", query.period());
        add(where, parameters, "period_kind = ?", query.periodKind());
        add(where, parameters, "(area_id <> partnership_id) = ?", query.neighbourhood());
        parameters.add(Cursor.ASKED);
        return sql.list(
                "SELECT id, revision, body FROM newest_figure WHERE " + where + " ORDER BY id LIMIT ?",
                STORED,
                parameters.toArray());
    }

    private static void add(StringBuilder where, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            parameters.add(value);
        }
    }

    Optional<Stored> find(String id) {
        return sql.list("SELECT id, revision, body FROM newest_figure WHERE id = ?", STORED, id).stream()
                .findFirst();
    }

    Optional<Stored> find(String id, int revision) {
        return sql
                .list(
                        "SELECT figure_id, revision, body FROM figure_revision WHERE figure_id = ? AND revision = ?",
                        STORED,
                        id,
                        revision)
                .stream()
                .findFirst();
    }

    /** Partnership-level figures of one period, by indicator. */
    public List<Stored> ofPartnership(int partnershipId, String period) {
        return sql.list(
                """
                SELECT id, revision, body FROM newest_figure
                WHERE partnership_id = ? AND area_id = partnership_id AND period = ?
                """,
                STORED,
                partnershipId,
                period);
    }

    /** Figures of a partnership's neighbourhoods for one indicator and period. */
    public List<Stored> ofNeighbourhoods(int partnershipId, int indicatorId, String period) {
        return sql.list(
                """
                SELECT id, revision, body FROM newest_figure
                WHERE partnership_id = ? AND area_id <> partnership_id AND indicator_id = ? AND period = ?
                """,
                STORED,
                partnershipId,
                indicatorId,
                period);
    }

    /** Figures of one indicator and area by period, the earliest first. */
    public List<Stored> ofSeries(int partnershipId, String indicator, String area, String periodKind) {
        return sql.list(
                """
                SELECT id, revision, body FROM newest_figure
                WHERE partnership_id = ? AND indicator_id = (SELECT id FROM indicator WHERE code = ?)
                  AND area_id = (SELECT id FROM area WHERE code = ?) AND period_kind = ?
                ORDER BY last_month
                """,
                STORED,
                partnershipId,
                indicator,
                area,
                periodKind);
    }
}
