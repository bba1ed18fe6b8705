package uk.csp.reporting.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import uk.csp.reporting.signing.EditionSignature.PublicKey;

/** Signatures of editions and the public keys they can be checked with. */
@ApplicationScoped
class Signatures {
    private static final String RETIRE_OTHERS =
            """
            UPDATE signing_key SET retired_at = ? WHERE id <> ? AND retired_at IS NULL
              AND NOT EXISTS (SELECT FROM signing_key WHERE id = ? AND retired_at IS NULL)
            """;
    private static final String KEEP_KEY =
            """
            INSERT INTO signing_key (id, public_key, first_used_at) VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET retired_at = NULL WHERE signing_key.retired_at IS NOT NULL
            """;
    private static final String KEYS = "SELECT id, public_key, first_used_at, retired_at FROM signing_key";

    private final DataSource dataSource;

    Signatures(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The key that signs from now on; any other is retired by it. */
    void use(String id, String pem, Instant at) {
        update(RETIRE_OTHERS, time(at), id, id);
        update(KEEP_KEY, id, pem, time(at));
    }

    void add(String edition, String key, String statement, byte[] signature) {
        update(
                "INSERT INTO edition_signature (edition, key, statement, signature) VALUES (?, ?, ?, ?)",
                edition,
                key,
                statement,
                signature);
    }

    /** Newest first. */
    List<PublicKey> keys() {
        return query(KEYS + " ORDER BY first_used_at DESC, id", row -> key(row, 1));
    }

    Optional<EditionSignature> of(String edition) {
        return query(
                        "SELECT edition, statement, signature, id, public_key, first_used_at, retired_at"
                                + " FROM edition_signature JOIN signing_key ON id = key WHERE edition = ?",
                        row -> new EditionSignature(row.getString(1), key(row, 4), row.getString(2), row.getBytes(3)),
                        edition)
                .stream()
                .findFirst();
    }

    private static PublicKey key(ResultSet row, int from) throws SQLException {
        OffsetDateTime retired = row.getObject(from + 3, OffsetDateTime.class);
        return new PublicKey(
                row.getString(from),
                row.getString(from + 1),
                row.getObject(from + 2, OffsetDateTime.class).toInstant(),
                retired == null ? null : retired.toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private void update(String sql, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                update.setObject(i + 1, arguments[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A signature could not be saved", e);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("Signatures could not be read", e);
        }
    }
}
