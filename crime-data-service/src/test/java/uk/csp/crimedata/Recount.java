package uk.csp.crimedata;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Counts the records anew, apart from how the service does it. */
public final class Recount {
    private Recount() {}

    /** Cells whose ledger is not the recount of the records, of months whose records were not erased. */
    public static long differing(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        SELECT count(*) FROM (
                          SELECT area_id, month, category_id, dataset_id, flags, sum(n) FROM (
                            SELECT area_id, month, category_id, dataset_id, flags, delta AS n FROM ledger
                            JOIN dataset ON id = dataset_id AND month >= COALESCE(erased_before, '-infinity')
                            UNION ALL SELECT area_id, month, category_id, dataset_id, flags, -1 FROM record) AS entries
                          GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0) AS differing
                        """)) {
            row.next();
            return row.getLong(1);
        }
    }
}
