package uk.csp.crimedata.catalogue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.csp.crimedata.catalogue.Rows.Row;

/**
 * Remembers who brought a row of the catalogue. A release brings a row once, and never again over what an administrator
 * made of it.
 */
final class CatalogueOrigins {
    private final Connection connection;
    private final CatalogueTable table;

    CatalogueOrigins(Connection connection, CatalogueTable table) {
        this.connection = connection;
        this.table = table;
    }

    /** The rows of a release that are new in it, or say something else than the last that brought them. */
    Rows news(Rows released) throws SQLException {
        Map<String, UUID> known = known();
        List<Row> news = released.rows().stream()
                .filter(row -> !known.containsKey(key(row))
                        || known.get(key(row)) != null && !known.get(key(row)).equals(digest(row)))
                .toList();
        return new Rows(released.json(), news);
    }

    /** Notes that a release brought these rows. */
    void broughtByRelease(Rows rows) throws SQLException {
        note(rows, true);
    }

    /** Notes that an administrator sent these rows: they are theirs from now on. */
    void broughtByAdministrator(Rows rows) throws SQLException {
        note(rows, false);
    }

    private void note(Rows rows, boolean release) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO catalogue_origin (catalogue_table, key, digest) SELECT ?, * FROM unnest(?::text[], ?::uuid[])
                ON CONFLICT (catalogue_table, key) DO UPDATE SET digest = excluded.digest
                """)) {
            insert.setString(1, table.name());
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", rows.rows().stream().map(this::key).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid",
                            rows.rows().stream()
                                    .map(row -> release ? digest(row) : null)
                                    .toArray()));
            insert.executeUpdate();
        }
    }

    private Map<String, UUID> known() throws SQLException {
        Map<String, UUID> known = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT key, digest FROM catalogue_origin WHERE catalogue_table = ?")) {
            select.setString(1, table.name());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(row.getString(1), row.getObject(2, UUID.class));
                }
            }
        }
        return known;
    }

    private String key(Row row) {
        return table.key().stream().map(row::value).collect(Collectors.joining(" "));
    }

    private static UUID digest(Row row) {
        return UUID.nameUUIDFromBytes(new TreeMap<>(row.values()).toString().getBytes(StandardCharsets.UTF_8));
    }
}
