package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import uk.csp.crimedata.feed.Rejection;
import uk.csp.crimedata.page.Sql;

/** The rejected rows of past submissions, kept for their owner to mend and send again. */
@ApplicationScoped
class RejectedRows {
    private final Sql sql;

    RejectedRows(Sql sql) {
        this.sql = sql;
    }

    void save(Connection connection, long number, List<Rejection> rejections, List<String> columns)
            throws SQLException {
        if (rejections.isEmpty()) {
            return;
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE submission SET columns = ? WHERE number = ?")) {
            update.setArray(1, connection.createArrayOf("text", columns.toArray()));
            update.setLong(2, number);
            update.executeUpdate();
        }
        String insert =
                """
                INSERT INTO rejected_row (submission_number, line, field, code, detail, row_text)
                SELECT ?, * FROM unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, number);
            statement.setArray(2, array(connection, "int", rejections, Rejection::line));
            statement.setArray(3, array(connection, "text", rejections, rejection -> storable(rejection.field())));
            statement.setArray(4, array(connection, "text", rejections, Rejection::code));
            statement.setArray(5, array(connection, "text", rejections, rejection -> storable(rejection.detail())));
            statement.setArray(6, array(connection, "text", rejections, rejection -> storable(rejection.row())));
            statement.executeUpdate();
        }
    }

    List<Rejection> of(long number) {
        return sql.list(
                "SELECT line, field, code, detail, row_text FROM rejected_row WHERE submission_number = ? ORDER BY line",
                row -> new Rejection(
                        row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                number);
    }

    /** The columns of the rejected rows; empty where none are kept. */
    List<String> columns(long number) {
        return sql.list(
                        "SELECT coalesce(columns, '{}') FROM submission WHERE number = ?",
                        row -> List.of((String[]) row.getArray(1).getArray()),
                        number)
                .get(0);
    }

    /** Text without the zero character, which PostgreSQL cannot hold. */
    private static String storable(String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private static Array array(
            Connection connection, String type, List<Rejection> rejections, Function<Rejection, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rejections.stream().map(value).toArray());
    }
}
