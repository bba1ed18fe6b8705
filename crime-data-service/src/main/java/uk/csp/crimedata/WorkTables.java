package uk.csp.crimedata;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Temporary tables that carry one submission through its transaction: the staged rows, what the merge made of them, and
 * what that does to cells and counts. They belong to the connection, cost no write-ahead log, are seen by nobody else
 * and empty themselves at the end of the transaction.
 */
public final class WorkTables {
    private static final String CREATE =
            """
            CREATE TEMPORARY TABLE IF NOT EXISTS staging (
              line int, ordinal int, key uuid, digest uuid, month date, area_id int, category_id smallint,
              placement "char", flags int, occurred_on date, recorded_on date, longitude float8, latitude float8,
              reference text, offence_code text, location text, outcome text
            ) ON COMMIT DELETE ROWS;
            CREATE TEMPORARY TABLE IF NOT EXISTS repeated_key (key uuid) ON COMMIT DELETE ROWS;
            CREATE TEMPORARY TABLE IF NOT EXISTS change (
              kind "char", line int, key uuid, ordinal int, old_month date, old_area_id int, old_category_id smallint,
              old_flags int
            ) ON COMMIT DELETE ROWS;
            CREATE TEMPORARY TABLE IF NOT EXISTS cell_change (
              area_id int, month date, category_id smallint, flags int, delta int
            ) ON COMMIT DELETE ROWS;
            CREATE TEMPORARY TABLE IF NOT EXISTS count_change (
              area_id int, indicator_id smallint, month date, delta int
            ) ON COMMIT DELETE ROWS
            """;

    private WorkTables() {}

    /** Makes the tables where the connection does not have them yet. */
    public static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }
}
