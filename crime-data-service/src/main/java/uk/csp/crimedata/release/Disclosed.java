package uk.csp.crimedata.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.disclosure.DisclosurePolicy;
import uk.csp.crimedata.disclosure.Equation;
import uk.csp.crimedata.disclosure.Interval;
import uk.csp.crimedata.disclosure.ReleasedCell.Status;

/** All that was ever released of a partnership's counts, by audience: cells and the sums that tie them. */
@ApplicationScoped
class Disclosed {
    private static final String CELLS =
            """
            SELECT audience, cell, version, count, status, printed, known_from, known_to,
              policy, hide_from, hide_to, round_to, table_id
            FROM disclosed_cell WHERE partnership_id = ?
            """;

    /** What was printed once stays known. */
    private static final String SAVE =
            """
            INSERT INTO disclosed_cell (partnership_id, audience, cell, version, count, status, printed, known_from,
              known_to, policy, hide_from, hide_to, round_to, table_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (partnership_id, audience, cell, version) DO UPDATE SET status = excluded.status,
              printed = excluded.printed, known_from = excluded.known_from, known_to = excluded.known_to,
              policy = excluded.policy, hide_from = excluded.hide_from, hide_to = excluded.hide_to,
              round_to = excluded.round_to, table_id = excluded.table_id
            WHERE excluded.status = 'PUBLISHED'
              OR disclosed_cell.status <> 'PUBLISHED' AND excluded.status <> 'ABSENT'
            """;

    List<DisclosedCell> cells(Connection connection, int partnershipId) throws SQLException {
        List<DisclosedCell> cells = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(CELLS)) {
            select.setInt(1, partnershipId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    cells.add(new DisclosedCell(
                            Audience.of(row.getString(1)).orElseThrow(),
                            row.getString(2),
                            row.getInt(3),
                            row.getLong(4),
                            Status.valueOf(row.getString(5)),
                            row.getObject(6, Long.class),
                            new Interval(row.getLong(7), row.getObject(8, Long.class)),
                            new DisclosurePolicy(
                                    row.getString(9), row.getString(9), row.getInt(10), row.getInt(11), row.getInt(12)),
                            row.getObject(13, UUID.class)));
                }
            }
        }
        return cells;
    }

    List<Equation> sums(Connection connection, int partnershipId, Audience reader) throws SQLException {
        Map<Equation, Boolean> sums = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT audience, total, parts FROM disclosed_sum WHERE partnership_id = ?")) {
            select.setInt(1, partnershipId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (reader.sees(Audience.of(row.getString(1)).orElseThrow())) {
                        List<String> parts = List.of((String[]) row.getArray(3).getArray());
                        sums.put(new Equation(row.getString(2), parts), true);
                    }
                }
            }
        }
        return List.copyOf(sums.keySet());
    }

    void save(Connection connection, int partnershipId, Collection<DisclosedCell> cells) throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            for (DisclosedCell cell : cells) {
                save.setInt(1, partnershipId);
                save.setString(2, cell.audience().word());
                save.setString(3, cell.cell());
                save.setInt(4, cell.version());
                save.setLong(5, cell.count());
                save.setString(6, cell.status().name());
                save.setObject(7, cell.printed(), Types.BIGINT);
                save.setLong(8, cell.known().from());
                save.setObject(9, cell.known().to(), Types.BIGINT);
                save.setString(10, cell.policy().code());
                save.setInt(11, cell.policy().hideFrom());
                save.setInt(12, cell.policy().hideTo());
                save.setInt(13, cell.policy().roundTo());
                save.setObject(14, cell.table());
                save.addBatch();
            }
            save.executeBatch();
        }
    }

    void saveSums(Connection connection, int partnershipId, Audience audience, Collection<Equation> sums)
            throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(
                "INSERT INTO disclosed_sum VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (Equation sum : sums) {
                Array parts = connection.createArrayOf("text", sum.parts().toArray());
                save.setInt(1, partnershipId);
                save.setString(2, audience.word());
                save.setObject(3, UUID.nameUUIDFromBytes(sum.toString().getBytes(StandardCharsets.UTF_8)));
                save.setString(4, sum.total());
                save.setArray(5, parts);
                save.addBatch();
            }
            save.executeBatch();
        }
    }
}
