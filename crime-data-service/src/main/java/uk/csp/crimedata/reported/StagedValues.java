package uk.csp.crimedata.reported;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The values of one submission on their way into the table, in the work table {@code staged_value}. */
public final class StagedValues {
    private static final int CHUNK = 2_000;
    private static final String CREATE =
            """
            CREATE TEMPORARY TABLE staged_value (
              line int, measure_id smallint, area text, first_month date, last_month date, status text, value numeric,
              lower numeric, upper numeric, code text, confidence_lower numeric, confidence_upper numeric,
              denominator numeric, note text) ON COMMIT DROP
            """;
    private static final String INSERT =
            """
            INSERT INTO staged_value SELECT * FROM unnest(?::int[], ?::smallint[], ?::text[], ?::date[], ?::date[],
              ?::text[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?::numeric[], ?::numeric[], ?::numeric[],
              ?::text[])
            """;
    private static final String REPEATED =
            """
            DELETE FROM staged_value s USING (
              SELECT ctid, line, first_value(line) OVER same AS first_line, row_number() OVER same AS place
              FROM staged_value WINDOW same AS (PARTITION BY measure_id, area, first_month, last_month ORDER BY line)
            ) AS repeated
            WHERE s.ctid = repeated.ctid AND repeated.place > 1 RETURNING repeated.line, repeated.first_line
            """;

    private final Connection connection;
    private final List<ReportedRow> waiting = new ArrayList<>();
    private long staged;

    private StagedValues(Connection connection) {
        this.connection = connection;
    }

    public static StagedValues open(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
        return new StagedValues(connection);
    }

    /** A line that says again what an earlier one said. */
    public record Repeated(int line, int firstLine) {}

    public void add(List<ReportedRow> rows) throws SQLException {
        waiting.addAll(rows);
        staged += rows.size();
        if (waiting.size() >= CHUNK) {
            flush();
        }
    }

    /** Nothing can be added afterwards. Of lines that repeat a value the first stands, and the others are returned. */
    public List<Repeated> finish() throws SQLException {
        flush();
        List<Repeated> repeated = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(REPEATED)) {
            while (row.next()) {
                repeated.add(new Repeated(row.getInt(1), row.getInt(2)));
            }
        }
        staged -= repeated.size();
        return repeated;
    }

    public long staged() {
        return staged;
    }

    private void flush() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int column = 1;
            for (Function<ReportedRow, Object> value : COLUMNS) {
                insert.setArray(
                        column++,
                        connection.createArrayOf(
                                "text",
                                waiting.stream()
                                        .map(value)
                                        .map(StagedValues::text)
                                        .toArray()));
            }
            insert.executeUpdate();
        }
        waiting.clear();
    }

    private static final List<Function<ReportedRow, Object>> COLUMNS = List.of(
            ReportedRow::line,
            ReportedRow::measure,
            ReportedRow::area,
            row -> row.span().first().atDay(1),
            row -> row.span().last().atDay(1),
            row -> row.amount().status().word,
            row -> row.amount().value(),
            row -> row.amount().lower(),
            row -> row.amount().upper(),
            row -> row.amount().code(),
            ReportedRow::confidenceLower,
            ReportedRow::confidenceUpper,
            ReportedRow::denominator,
            ReportedRow::note);

    private static String text(Object value) {
        return value == null ? null : value.toString().replace("\0", "");
    }
}
