package uk.csp.reporting.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The analysts of partnerships, as crime-data-service tells them: partners whose tokens may read counts as they are. A
 * partnership nobody told of has none, so nothing is shown too early.
 */
@ApplicationScoped
public class Analysts {
    private static final String STORE =
            """
            INSERT INTO partnership_analysts (partnership, revision, analysts) VALUES (?, ?, ?)
            ON CONFLICT (partnership) DO UPDATE SET revision = excluded.revision, analysts = excluded.analysts
            WHERE partnership_analysts.revision < excluded.revision
            """;

    /** What there is not, nobody is kept from: then the answer is that nothing is known. */
    private static final String MAY_READ =
            """
            SELECT EXISTS (SELECT FROM partnership_analysts WHERE partnership = ? AND ? = ANY (analysts))
              OR NOT EXISTS (SELECT FROM figure WHERE partnership = ?)
              AND NOT EXISTS (SELECT FROM rating WHERE partnership = ?)
            """;

    private static final String NAMED =
            "SELECT EXISTS (SELECT FROM partnership_analysts WHERE partnership = ? AND ? = ANY (analysts))";

    private final DataSource dataSource;

    Analysts(DataSource dataSource) {
        this.dataSource = dataSource;
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

    /** Whether a partner may read the counts of a partnership as they are. */
    boolean include(String partner, String partnership) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(MAY_READ)) {
            query.setString(1, partnership);
            query.setString(2, partner);
            query.setString(3, partnership);
            query.setString(4, partnership);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Analysts could not be read", e);
        }
    }

    /** Whether a partnership names a partner: for what is sent without being asked for, where no doubt is allowed. */
    public boolean name(String partner, String partnership) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(NAMED)) {
            query.setString(1, partnership);
            query.setString(2, partner);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Analysts could not be read", e);
        }
    }
}
