package uk.csp.reporting.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

/** Texts of assessments with all their versions. A version is added, never changed; the newest is the one that counts. */
@ApplicationScoped
public class TextVersions {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String COLUMNS = "SELECT subject, revision, body, written_at, written_by FROM text_version"
            + " WHERE partnership = ? AND period = ? AND kind = ?";
    private static final String NEWEST =
            "SELECT DISTINCT ON (subject) * FROM (" + COLUMNS + ") AS version ORDER BY subject, revision DESC";

    private static final String LAST_AUTHOR = "SELECT written_by, written_at FROM text_version"
            + " WHERE partnership = ? AND period = ? ORDER BY written_at DESC LIMIT 1";

    /** Only one of two editors who read the same revision adds the next. */
    private static final String ADD =
            """
            INSERT INTO text_version (partnership, period, kind, subject, revision, body, written_at, written_by)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private final DataSource dataSource;

    TextVersions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The newest version of each text, by subject; deleted ones are among them, with an empty text. */
    public <T> List<TextVersion<T>> newest(String partnership, String period, TextKind<T> kind) {
        return read(NEWEST, kind, partnership, period, kind.name());
    }

    public <T> Optional<TextVersion<T>> newest(String partnership, String period, TextKind<T> kind, String subject) {
        return read(
                        COLUMNS + " AND subject = ? ORDER BY revision DESC LIMIT 1",
                        kind,
                        partnership,
                        period,
                        kind.name(),
                        subject)
                .stream()
                .findFirst();
    }

    /** Oldest first. */
    public <T> List<TextVersion<T>> all(String partnership, String period, TextKind<T> kind, String subject) {
        return read(COLUMNS + " AND subject = ? ORDER BY revision", kind, partnership, period, kind.name(), subject);
    }

    /** Who wrote the newest version of any text of an assessment. */
    public Optional<Author> lastAuthor(String partnership, String period) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(LAST_AUTHOR)) {
            query.setString(1, partnership);
            query.setString(2, period);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Author(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An author could not be read", e);
        }
    }

    /** A client that wrote something, and when. */
    public record Author(String client, Instant at) {}

    /** False when somebody else added that revision first. */
    public <T> boolean add(String partnership, String period, TextKind<T> kind, TextVersion<T> version) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, partnership);
            add.setString(2, period);
            add.setString(3, kind.name());
            add.setString(4, version.subject());
            add.setLong(5, version.revision());
            add.setString(6, JSON.writeValueAsString(version.body()));
            add.setObject(7, OffsetDateTime.ofInstant(version.writtenAt(), ZoneOffset.UTC));
            add.setString(8, version.writtenBy());
            return add.executeUpdate() == 1;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("A text could not be kept", e);
        }
    }

    private <T> List<TextVersion<T>> read(String sql, TextKind<T> kind, String... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setString(i + 1, arguments[i]);
            }
            List<TextVersion<T>> versions = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    versions.add(new TextVersion<>(
                            row.getString(1),
                            row.getLong(2),
                            JSON.readValue(row.getString(3), kind.body()),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            row.getString(5)));
                }
            }
            return versions;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Texts could not be read", e);
        }
    }
}
