package uk.csp.reporting.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Every approval that was ever given, of this draft or an earlier one. */
@ApplicationScoped
class Approvals {
    private static final String OF =
            """
            SELECT role, title, sha256, note, client, partner, given_at FROM approval
            WHERE partnership = ? AND period = ? ORDER BY given_at DESC, role
            """;
    private static final String ADD =
            """
            INSERT INTO approval (partnership, period, role, title, sha256, note, client, partner, given_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private final DataSource dataSource;

    Approvals(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Newest first. */
    List<Approval> of(String partnership, String period) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setString(1, partnership);
            select.setString(2, period);
            List<Approval> approvals = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    approvals.add(new Approval(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class).toInstant()));
                }
            }
            return approvals;
        } catch (SQLException e) {
            throw new IllegalStateException("Approvals could not be read", e);
        }
    }

    /** False when the same client had approved the same draft in the same role before. */
    boolean add(String partnership, String period, Approval approval) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, partnership);
            insert.setString(2, period);
            insert.setString(3, approval.role());
            insert.setString(4, approval.title());
            insert.setString(5, approval.sha256());
            insert.setString(6, approval.note());
            insert.setString(7, approval.client());
            insert.setString(8, approval.partner());
            insert.setObject(9, OffsetDateTime.ofInstant(approval.at(), ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("An approval could not be saved", e);
        }
    }
}
