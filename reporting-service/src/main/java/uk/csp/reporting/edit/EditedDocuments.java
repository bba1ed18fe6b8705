package uk.csp.reporting.edit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import uk.csp.platform.access.Caller;

/** Whole documents people write, by kind, partnership and identifier; every version stays. */
@ApplicationScoped
public class EditedDocuments {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.USE_DEFAULTS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String COLUMNS = "id, revision, written_at, written_by, authority, body";
    private static final String LATEST = "SELECT DISTINCT ON (id) " + COLUMNS
            + " FROM edited_document WHERE kind = ? AND partnership = ? AND (?::text IS NULL OR id = ?)"
            + " ORDER BY id, revision DESC";
    private static final String ALL = "SELECT " + COLUMNS
            + " FROM edited_document WHERE kind = ? AND partnership = ? AND (?::text IS NULL OR id = ?)"
            + " ORDER BY id, revision";
    private static final String LAST_AUTHOR = "SELECT written_by, written_at FROM edited_document"
            + " WHERE partnership = ? AND kind <> ? ORDER BY written_at DESC LIMIT 1";
    /** Of two writers of the same revision, the key lets one through. */
    private static final String INSERT =
            """
            INSERT INTO edited_document (kind, partnership, id, revision, body, written_at, written_by, authority)
            VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private final DataSource dataSource;
    private final Clock clock;
    private final Caller caller;

    EditedDocuments(DataSource dataSource, Clock clock, Caller caller) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.caller = caller;
    }

    public <T> Optional<Version<T>> latest(Kind<T> kind, String partnership, String id) {
        return read(LATEST, kind, partnership, id).stream().findFirst();
    }

    /** The present version of each document of the kind, by identifier. */
    public <T> List<Version<T>> latest(Kind<T> kind, String partnership) {
        return read(LATEST, kind, partnership, null);
    }

    /** Oldest first. */
    public <T> List<Version<T>> versions(Kind<T> kind, String partnership, String id) {
        return read(ALL, kind, partnership, id);
    }

    /** Who wrote the newest version of any document of a partnership, kinds that are not printed apart. */
    public Optional<Author> lastAuthor(String partnership, Kind<?> notPrinted) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LAST_AUTHOR)) {
            select.setString(1, partnership);
            select.setString(2, notPrinted.name());
            try (ResultSet row = select.executeQuery()) {
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

    /**
     * Keeps a new version after the one that was read; a document that says what it said makes none.
     *
     * @param ifMatch what the caller has read
     * @throws uk.csp.platform.problem.ProblemException 428 or 412 when the caller has not read the present version
     */
    public <T> Version<T> write(Kind<T> kind, String partnership, String id, String ifMatch, T document) {
        Optional<Version<T>> present = latest(kind, partnership, id);
        int revision = present.map(Version::revision).orElse(0);
        new Revision(revision).requireMatch(ifMatch);
        if (present.isPresent() && present.get().document().equals(document)) {
            return present.get();
        }
        Version<T> next = new Version<>(id, revision + 1, clock.instant(), caller.client(), caller.partner(), document);
        if (!insert(kind, partnership, next)) {
            throw Revision.changed(latest(kind, partnership, id).orElseThrow().revision());
        }
        return next;
    }

    private <T> boolean insert(Kind<T> kind, String partnership, Version<T> version) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, kind.name());
            insert.setString(2, partnership);
            insert.setString(3, version.id());
            insert.setInt(4, version.revision());
            insert.setString(5, JSON.writeValueAsString(version.document()));
            insert.setObject(6, OffsetDateTime.ofInstant(version.writtenAt(), ZoneOffset.UTC));
            insert.setString(7, version.writtenBy());
            insert.setString(8, version.authority());
            return insert.executeUpdate() == 1;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("A document could not be saved", e);
        }
    }

    private <T> List<Version<T>> read(String sql, Kind<T> kind, String partnership, String id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, kind.name());
            select.setString(2, partnership);
            select.setString(3, id);
            select.setString(4, id);
            List<Version<T>> versions = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(new Version<>(
                            row.getString(1),
                            row.getInt(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getString(4),
                            row.getString(5),
                            JSON.readValue(row.getString(6), kind.type())));
                }
            }
            return versions;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("A document could not be read", e);
        }
    }
}
