package uk.csp.morile.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import uk.csp.platform.access.Caller;

/**
 * Who may read counts as they are: the analysts of a partnership, known by the partner of their token, as
 * crime-data-service tells. A partnership nobody told of has none, so nothing is shown too early.
 */
@ApplicationScoped
public class Analysts {
    private static final String STORE =
            """
            INSERT INTO partnership_analysts (partnership, revision, analysts) VALUES (?, ?, ?)
            ON CONFLICT (partnership) DO UPDATE SET revision = excluded.revision, analysts = excluded.analysts
            WHERE partnership_analysts.revision < excluded.revision
            """;
    private static final String MAY_KEEP =
            "SELECT NOT EXISTS (SELECT FROM partnership_analysts WHERE partnership = ? AND cardinality(analysts) > 0"
                    + " AND NOT ? = ANY (analysts))";
    private static final String IS_ANALYST =
            "SELECT EXISTS (SELECT FROM partnership_analysts WHERE partnership = ? AND ? = ANY (analysts))";

    private final DataSource dataSource;
    private final Caller caller;

    Analysts(DataSource dataSource, Caller caller) {
        this.dataSource = dataSource;
        this.caller = caller;
    }

    /** Keeps what is newer than the revision at hand. */
    public void store(PartnershipChanged partnership) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setString(1, partnership.code());
            store.setLong(2, partnership.revision());
            store.setArray(
                    3, connection.createArrayOf("text", partnership.analysts().toArray()));
            store.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Analysts could not be stored", e);
        }
    }

    /** Whether the caller may keep the cycles of a partnership: its analysts, where any were told. */
    public boolean mayKeepCycles(String partnership) {
        return ask(MAY_KEEP, partnership);
    }

    /** Whether the caller may read the counts of a partnership as they are. */
    public boolean includeCaller(String partnership) {
        return ask(IS_ANALYST, partnership);
    }

    private boolean ask(String question, String partnership) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, partnership);
            query.setString(2, caller.partner());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Analysts could not be read", e);
        }
    }
}
