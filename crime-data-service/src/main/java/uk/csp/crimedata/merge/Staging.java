package uk.csp.crimedata.merge;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import uk.csp.crimedata.feed.IncidentRecord;
import uk.csp.crimedata.feed.Rejection;
import uk.csp.crimedata.feed.RowSink;

/** The rows of one submission on their way into the tables: copied into the work table {@code staging} as they are read. */
final class Staging implements RowSink, CheckedRows {
    /** Above this a feed is not a feed with mistakes but another file. */
    static final int MOST_REJECTIONS = 100_000;

    private static final int FIELDS = 17;
    private static final int ENOUGH_FOR_STATISTICS = 5_000;

    private final Connection connection;
    private final BinaryCopy copy;
    private final CopyIn copyIn;
    private final List<Rejection> rejections = new ArrayList<>();
    private final long[] placements = new long[IncidentRecord.Placement.values().length];
    private long staged;

    private Staging(Connection connection, CopyIn copyIn) {
        this.connection = connection;
        this.copyIn = copyIn;
        this.copy = new BinaryCopy(copyIn);
    }

    static Staging open(Connection connection) throws SQLException {
        CopyIn copyIn = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY staging FROM STDIN WITH (FORMAT binary)");
        return new Staging(connection, copyIn);
    }

    @Override
    public void accept(IncidentRecord row) {
        try {
            copy.beginRow(FIELDS);
            copy.addInt(row.line());
            copy.addInt(1);
            copy.addUuid(row.key());
            copy.addUuid(row.digest());
            copy.addDate(row.month());
            copy.addInt(row.areaId());
            copy.addShort(row.categoryId());
            copy.addChar(row.placement().code);
            copy.addInt(row.flags());
            copy.addDate(row.occurredOn());
            copy.addDate(row.recordedOn());
            copy.addDouble(row.longitude());
            copy.addDouble(row.latitude());
            copy.addText(row.reference());
            copy.addText(row.offenceCode());
            copy.addText(row.location());
            copy.addText(row.outcome());
        } catch (SQLException e) {
            throw new StagingFailed(e);
        }
        staged++;
        placements[row.placement().ordinal()]++;
    }

    @Override
    public void reject(Rejection rejection) {
        if (rejections.size() == MOST_REJECTIONS) {
            throw new TooManyRejections(List.copyOf(rejections.subList(0, 100)));
        }
        rejections.add(rejection);
    }

    /**
     * Hands the last rows to the server and numbers those that share a key. Nothing can be added afterwards.
     *
     * @param uniqueReferences whether a reference names one record, so that a second row with it is rejected
     */
    void finish(boolean uniqueReferences) throws SQLException {
        copy.end();
        if (staged >= ENOUGH_FOR_STATISTICS) {
            execute("SET LOCAL work_mem = '128MB'");
            execute("ANALYZE staging (key, month, area_id, category_id)");
        }
        if (findRepeatedKeys() == 0) {
            return;
        }
        if (uniqueReferences) {
            rejectRepeatedReferences();
        }
        numberEqualRows();
    }

    /** Ends the copy without keeping its rows, so that the connection can be used again. */
    void abandon() throws SQLException {
        if (copyIn.isActive()) {
            copyIn.cancelCopy();
        }
    }

    private long findRepeatedKeys() throws SQLException {
        return execute("INSERT INTO repeated_key SELECT key FROM staging GROUP BY key HAVING count(*) > 1");
    }

    /**
     * Takes out rows that repeat a reference of an earlier line, and rejects them: counting them again would be wrong,
     * and choosing one silently as well.
     */
    private void rejectRepeatedReferences() throws SQLException {
        String delete =
                """
                DELETE FROM staging USING (
                  SELECT line, first_value(line) OVER same AS first_line, row_number() OVER same AS place
                  FROM staging WHERE reference IS NOT NULL AND key IN (SELECT key FROM repeated_key)
                  WINDOW same AS (PARTITION BY key ORDER BY line)
                ) AS repeated
                WHERE staging.line = repeated.line AND repeated.place > 1
                RETURNING staging.line, repeated.first_line, staging.placement::text
                """;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(delete)) {
            while (rows.next()) {
                reject(new Rejection(
                        rows.getInt(1),
                        "reference",
                        "repeated-reference",
                        "The reference was used before, on line " + rows.getInt(2)));
                staged--;
                placements[IncidentRecord.Placement.of(rows.getString(3)).ordinal()]--;
            }
        }
        rejections.sort(Comparator.comparingInt(Rejection::line));
    }

    /** Puts rows that share a key in an order that no re-delivery changes: outcomes, in the digest, come last. */
    private void numberEqualRows() throws SQLException {
        execute(
                """
                UPDATE staging SET ordinal = numbered.ordinal FROM (
                  SELECT line, row_number() OVER (PARTITION BY key
                    ORDER BY area_id, category_id, location, longitude, latitude, digest)::int AS ordinal
                  FROM staging WHERE key IN (SELECT key FROM repeated_key)
                ) AS numbered
                WHERE staging.line = numbered.line AND numbered.ordinal > 1
                """);
    }

    private long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getLargeUpdateCount();
        }
    }

    @Override
    public long accepted() {
        return staged;
    }

    @Override
    public List<Rejection> rejections() {
        return rejections;
    }

    @Override
    public long placed(IncidentRecord.Placement placement) {
        return placements[placement.ordinal()];
    }

    /** The database failed while rows were being read; unchecked to pass through the reader. */
    static final class StagingFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StagingFailed(SQLException cause) {
            super(cause);
        }
    }

    /** The feed is hopeless; carries the first rejections. */
    static final class TooManyRejections extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Rejection> first;

        TooManyRejections(List<Rejection> first) {
            super("more than " + MOST_REJECTIONS + " rows rejected", null, false, false);
            this.first = first;
        }

        List<Rejection> first() {
            return first;
        }
    }
}
