package uk.csp.crimedata.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.page.Cursor;
import uk.csp.crimedata.page.Sql;
import uk.csp.platform.access.Caller;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Tables as they were released. Nothing changes them afterwards. */
@ApplicationScoped
public class PublicTables {
    private static final String SELECT =
            """
            SELECT public_table.id, audience, area.code, released_at, hash, body, csv, certificate
            FROM public_table JOIN area ON area.id = partnership_id
            """;

    private final Sql sql;
    private final Caller caller;

    PublicTables(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** A released table with its certificate, both as JSON. */
    public record Stored(
            UUID id,
            Audience audience,
            String partnership,
            Instant releasedAt,
            String hash,
            String body,
            String csv,
            String certificate) {}

    /** A released table in a list. */
    public record Named(UUID id, long number, String audience, String question, Instant releasedAt, String hash) {}

    public Optional<Stored> find(UUID id) {
        return sql.list(SELECT + " WHERE public_table.id = ?", PublicTables::stored, id).stream()
                .findFirst();
    }

    /** The newest first; one more than a page when there are more. */
    public List<Named> list(int partnershipId, Collection<Audience> audiences, Cursor cursor) {
        return sql.list(
                """
                SELECT id, number, audience, question, released_at, hash FROM public_table
                WHERE partnership_id = ? AND audience = ANY (string_to_array(?, ' ')) AND number < ?
                ORDER BY number DESC LIMIT ?
                """,
                PublicTables::named,
                partnershipId,
                String.join(" ", audiences.stream().map(Audience::word).toList()),
                number(cursor),
                Cursor.ASKED);
    }

    private static long number(Cursor cursor) {
        if (cursor.after().isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!cursor.after().matches("[0-9]{1,18}")) {
            throw new ProblemException(
                    CrimeDataProblem.INVALID_QUERY,
                    "The cursor is not one of this list's.",
                    List.of(Violation.ofField("cursor", "invalid-cursor", "Take it from the Link header of a page.")));
        }
        return Long.parseLong(cursor.after());
    }

    Optional<Stored> find(Connection connection, TableOrder order, String fingerprint) throws SQLException {
        String query = SELECT + " WHERE partnership_id = ? AND audience = ? AND question = ? AND fingerprint = ?";
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setInt(1, order.partnership().id());
            select.setString(2, order.audience().word());
            select.setString(3, order.question());
            select.setString(4, fingerprint);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(stored(row)) : Optional.empty();
            }
        }
    }

    /** The newest first. */
    List<Named> named(Connection connection, Collection<UUID> ids) throws SQLException {
        List<Named> named = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, number, audience, question, released_at, hash FROM public_table WHERE id = ANY (?) "
                        + "ORDER BY number DESC")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    named.add(named(row));
                }
            }
        }
        return named;
    }

    /** The number of the release; later ones have higher numbers. */
    long add(Connection connection, TableOrder order, String fingerprint, Stored table) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO public_table (id, partnership_id, audience, question, fingerprint, released_at, released_by,
                  hash, body, csv, certificate)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number
                """)) {
            insert.setObject(1, table.id());
            insert.setInt(2, order.partnership().id());
            insert.setString(3, order.audience().word());
            insert.setString(4, order.question());
            insert.setString(5, fingerprint);
            insert.setObject(6, OffsetDateTime.ofInstant(table.releasedAt(), ZoneOffset.UTC));
            insert.setString(7, caller.partner());
            insert.setString(8, table.hash());
            insert.setString(9, table.body());
            insert.setString(10, table.csv());
            insert.setString(11, table.certificate());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject(1, UUID.class),
                Audience.of(row.getString(2)).orElseThrow(),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6));
    }
}
