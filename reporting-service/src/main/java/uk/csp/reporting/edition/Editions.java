package uk.csp.reporting.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The published editions. */
@ApplicationScoped
class Editions {
    private static final String COLUMNS =
            "id, partnership, place, period, period_label, number, title, sha256, published_at, published_by";
    private static final String SELECT = "SELECT " + COLUMNS + ", reason, correction, withdrawn_at, withdrawn_by"
            + " FROM edition LEFT JOIN edition_withdrawal ON edition_withdrawal.edition = edition.id";

    private final DataSource dataSource;

    Editions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Until the end of the transaction nobody else publishes for this partnership and period. */
    void lock(String partnership, String period) {
        query(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> null,
                "edition/" + partnership + "/" + period);
    }

    Optional<Edition> latest(String partnership, String period) {
        return query(
                        SELECT + " WHERE partnership = ? AND period = ?" + " ORDER BY number DESC LIMIT 1",
                        Editions::edition,
                        partnership,
                        period)
                .stream()
                .findFirst();
    }

    /** Newest first. */
    List<Edition> of(String partnership) {
        return query(
                SELECT + " WHERE partnership = ?" + " ORDER BY published_at DESC, period DESC, number DESC",
                Editions::edition,
                partnership);
    }

    Optional<Edition> find(String id) {
        return query(SELECT + " WHERE id = ?", Editions::edition, id).stream().findFirst();
    }

    Optional<byte[]> document(String id) {
        return query("SELECT document FROM edition WHERE id = ?", row -> row.getBytes(1), id).stream()
                .findFirst();
    }

    void add(Edition edition, byte[] document) {
        String sql = "INSERT INTO edition (" + COLUMNS + ", document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, edition.id());
            insert.setString(2, edition.partnership());
            insert.setString(3, edition.place());
            insert.setString(4, edition.period());
            insert.setString(5, edition.periodLabel());
            insert.setInt(6, edition.number());
            insert.setString(7, edition.title());
            insert.setString(8, edition.sha256());
            insert.setObject(9, OffsetDateTime.ofInstant(edition.publishedAt(), ZoneOffset.UTC));
            insert.setString(10, edition.publishedBy());
            insert.setBytes(11, document);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An edition could not be saved", e);
        }
    }

    void withdraw(String id, Withdrawal withdrawal) {
        String sql = "INSERT INTO edition_withdrawal (edition, reason, correction, withdrawn_at, withdrawn_by)"
                + " VALUES (?, ?, ?, ?, ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, id);
            insert.setString(2, withdrawal.reason());
            insert.setString(3, withdrawal.correction());
            insert.setObject(4, OffsetDateTime.ofInstant(withdrawal.at(), ZoneOffset.UTC));
            insert.setString(5, withdrawal.by());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A withdrawal could not be saved", e);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, String... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setString(i + 1, arguments[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("Editions could not be read", e);
        }
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10),
                row.getString(11) == null
                        ? null
                        : new Withdrawal(
                                row.getString(11),
                                row.getString(12),
                                row.getObject(13, OffsetDateTime.class).toInstant(),
                                row.getString(14)));
    }
}
