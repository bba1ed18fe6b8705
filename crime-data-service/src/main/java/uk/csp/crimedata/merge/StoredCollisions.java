package uk.csp.crimedata.merge;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.feed.Collisions;
import uk.csp.crimedata.feed.IncidentRecord.Placement;
import uk.csp.crimedata.feed.SubmissionOrder;

/**
 * The collisions that the supplier of an order delivered of its months. Asked on a connection of its own: the order's is
 * busy copying the rows that were read before.
 */
final class StoredCollisions implements Collisions {
    private static final String FIND =
            """
            SELECT key, occurred_on, area_id, placement::text FROM record
            WHERE dataset_id = ? AND supplier_id = ? AND key = ANY (?) AND month BETWEEN ? AND ?
            """;

    private final DataSource dataSource;
    private final SubmissionOrder order;
    private final Dataset dataset;

    StoredCollisions(DataSource dataSource, SubmissionOrder order, Catalogue catalogue) {
        this.dataSource = dataSource;
        this.order = order;
        this.dataset = catalogue.datasets().get("road-collisions");
    }

    @Override
    public Map<UUID, Collision> find(Set<UUID> keys) {
        if (keys.isEmpty() || dataset == null) {
            return Map.of();
        }
        return QuarkusTransaction.suspendingExisting().call(() -> read(keys));
    }

    private Map<UUID, Collision> read(Set<UUID> keys) throws SQLException {
        Map<UUID, Collision> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setShort(1, dataset.id());
            select.setInt(2, order.supplier().id());
            select.setArray(3, connection.createArrayOf("uuid", keys.toArray()));
            select.setObject(4, order.period().firstDay());
            select.setObject(5, order.period().firstDayOfLastMonth());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getObject(1, UUID.class),
                            new Collision(
                                    row.getObject(2, LocalDate.class),
                                    row.getObject(3, Integer.class),
                                    Placement.of(row.getString(4))));
                }
            }
        }
        return found;
    }
}
