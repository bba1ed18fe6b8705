package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import uk.csp.crimedata.feed.Rejection;
import uk.csp.crimedata.page.Sql;

/** The rows of past submissions that were taken in and told of. */
@ApplicationScoped
class WarnedRows {
    private final Sql sql;

    WarnedRows(Sql sql) {
        this.sql = sql;
    }

    void save(Connection connection, long number, List<Rejection> warned) throws SQLException {
        if (warned.isEmpty()) {
            return;
        }
        String insert =
                """
                INSERT INTO warned_row (submission_number, line, field, code, detail)
                SELECT ?, * FROM unnest(?::int[], ?::text[], ?::text[], ?::text[])
                """;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, number);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int", warned.stream().map(Rejection::line).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text", warned.stream().map(Rejection::field).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text", warned.stream().map(Rejection::code).toArray()));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "text", warned.stream().map(Rejection::detail).toArray()));
            statement.executeUpdate();
        }
    }

    List<Rejection> of(long number) {
        return sql.list(
                "SELECT line, field, code, detail FROM warned_row WHERE submission_number = ? ORDER BY line",
                row -> new Rejection(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)),
                number);
    }
}
