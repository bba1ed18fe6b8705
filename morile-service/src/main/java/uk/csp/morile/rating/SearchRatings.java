package uk.csp.morile.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import uk.csp.morile.MorileJson;
import uk.csp.morile.page.Cursor;

/** Finds ratings, as they are or as they were, in the order of cycles and of their register. */
@ApplicationScoped
class SearchRatings {
    private static final String NOW =
            "SELECT id AS rating, revision, cycle, partnership, theme, position, ratified_band, indicative_band, state,"
                    + " causation_id, rated_at FROM rating";
    private static final String THEN =
            "SELECT DISTINCT ON (rating) * FROM rating_revision WHERE rated_at <= ? ORDER BY rating, revision DESC";

    private final DataSource dataSource;

    SearchRatings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What is asked for; null does not filter.
     *
     * @param cycle {@code 2018-19} or {@code E22000056.2018-19}
     * @param band the ratified band, or the indicative one where nothing is ratified
     * @param asAt as they were at that moment
     */
    record Question(
            String partnership,
            String cycle,
            String theme,
            String band,
            Instant asAt,
            boolean drifting,
            Cursor cursor) {}

    /** A rating with its place. */
    record Found(String cycle, int position, RatingChanged rating) {
        /** Where the next page goes on. */
        String key() {
            return position + " " + cycle;
        }
    }

    /** One more than a page when there are more. */
    List<Found> search(Question question) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT * FROM (");
        if (question.asAt() == null) {
            sql.append(NOW);
        } else {
            sql.append(THEN);
            values.add(OffsetDateTime.ofInstant(question.asAt(), ZoneOffset.UTC));
        }
        sql.append(") r WHERE true");
        filter(sql, values, " AND partnership = ?", question.partnership());
        filter(sql, values, " AND ? IN (cycle, substr(cycle, length(partnership) + 2))", question.cycle());
        filter(sql, values, " AND theme = ?", question.theme());
        filter(sql, values, " AND coalesce(ratified_band, indicative_band) = ?", question.band());
        if (question.drifting()) {
            sql.append(" AND ratified_band <> indicative_band");
        }
        after(sql, values, question.cursor());
        sql.append(" ORDER BY cycle, position LIMIT ").append(question.cursor().asked());
        return list(sql.toString(), values);
    }

    /** The revisions of one rating after the one a cursor names, in their order. */
    List<Found> history(String rating, Cursor cursor) {
        int after = cursor.after().isEmpty() ? 0 : number(cursor.after());
        return list(
                "SELECT * FROM rating_revision WHERE rating = ? AND revision > ? ORDER BY revision LIMIT "
                        + cursor.asked(),
                List.of(rating, after));
    }

    private static void filter(StringBuilder sql, List<Object> values, String condition, String value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static void after(StringBuilder sql, List<Object> values, Cursor cursor) {
        if (!cursor.after().isEmpty()) {
            int space = cursor.after().indexOf(' ');
            if (space < 0) {
                throw Cursor.invalid("cursor", "Take it from the Link header of a page.");
            }
            sql.append(" AND (cycle, position) > (?, ?)");
            values.add(cursor.after().substring(space + 1));
            values.add(number(cursor.after().substring(0, space)));
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Cursor.invalid("cursor", "Take it from the Link header of a page.");
        }
    }

    private List<Found> list(String sql, List<Object> values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            List<Found> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Found(
                            row.getString("cycle"),
                            row.getInt("position"),
                            RatingChanged.of(
                                    MorileJson.read(row.getString("state"), RatingState.class),
                                    row.getInt("revision"),
                                    row.getString("causation_id"),
                                    row.getObject("rated_at", OffsetDateTime.class)
                                            .toInstant())));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Ratings could not be read", e);
        }
    }
}
