package uk.csp.reporting.subscription;

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
import java.util.UUID;
import javax.sql.DataSource;

/** Subscriptions of all partners; every question names the partner, so that nobody meets another's. */
@ApplicationScoped
class Subscriptions {
    private static final String COLUMNS =
            "id, partner, made_by, url, event_types, partnerships, description, enabled, disabled_because, revision,"
                    + " made_at, changed_at";
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('webhooks of ' || ?, 0))";
    private static final String COUNT = "SELECT count(*) FROM webhook_subscription WHERE partner = ?";
    private static final String ADD =
            "INSERT INTO webhook_subscription (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OF =
            "SELECT " + COLUMNS + " FROM webhook_subscription WHERE partner = ? ORDER BY made_at, id";
    private static final String FIND = "SELECT " + COLUMNS + " FROM webhook_subscription WHERE partner = ? AND id = ?";
    private static final String CHANGE =
            """
            UPDATE webhook_subscription SET url = ?, event_types = ?, partnerships = ?, description = ?, enabled = ?,
              disabled_because = ?, revision = ?, changed_at = ?, paused_until = '-infinity', silences = 0
            WHERE id = ? AND revision = ?
            """;
    private static final String REMOVE = "DELETE FROM webhook_subscription WHERE partner = ? AND id = ?";

    private final DataSource dataSource;

    Subscriptions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** In the caller's transaction. Returns false when the partner has as many as it may have. */
    boolean add(Subscription subscription, int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement count = connection.prepareStatement(COUNT);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            lock.setString(1, subscription.partner());
            lock.execute();
            count.setString(1, subscription.partner());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                if (row.getLong(1) >= most) {
                    return false;
                }
            }
            add.setObject(1, subscription.id());
            add.setString(2, subscription.partner());
            add.setString(3, subscription.madeBy());
            add.setString(4, subscription.url());
            add.setArray(
                    5,
                    connection.createArrayOf("text", subscription.eventTypes().toArray()));
            add.setArray(
                    6,
                    connection.createArrayOf("text", subscription.partnerships().toArray()));
            add.setString(7, subscription.description());
            add.setBoolean(8, subscription.enabled());
            add.setString(9, subscription.disabledBecause());
            add.setLong(10, subscription.revision());
            add.setObject(11, time(subscription.madeAt()));
            add.setObject(12, time(subscription.changedAt()));
            add.executeUpdate();
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("A subscription could not be kept", e);
        }
    }

    List<Subscription> of(String partner) {
        return read(OF, partner, null);
    }

    Optional<Subscription> find(String partner, UUID id) {
        return read(FIND, partner, id).stream().findFirst();
    }

    /** Returns false when somebody else changed it first. */
    boolean change(Subscription next) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement change = connection.prepareStatement(CHANGE)) {
            change.setString(1, next.url());
            change.setArray(
                    2, connection.createArrayOf("text", next.eventTypes().toArray()));
            change.setArray(
                    3, connection.createArrayOf("text", next.partnerships().toArray()));
            change.setString(4, next.description());
            change.setBoolean(5, next.enabled());
            change.setString(6, next.disabledBecause());
            change.setLong(7, next.revision());
            change.setObject(8, time(next.changedAt()));
            change.setObject(9, next.id());
            change.setLong(10, next.revision() - 1);
            return change.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("A subscription could not be changed", e);
        }
    }

    /** With all that was queued for it. */
    boolean remove(String partner, UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            remove.setString(1, partner);
            remove.setObject(2, id);
            return remove.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("A subscription could not be removed", e);
        }
    }

    private List<Subscription> read(String sql, String partner, UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, partner);
            if (id != null) {
                select.setObject(2, id);
            }
            List<Subscription> subscriptions = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    subscriptions.add(subscription(rows));
                }
            }
            return subscriptions;
        } catch (SQLException e) {
            throw new IllegalStateException("Subscriptions could not be read", e);
        }
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                List.of((String[]) row.getArray(5).getArray()),
                List.of((String[]) row.getArray(6).getArray()),
                row.getString(7),
                row.getBoolean(8),
                row.getString(9),
                row.getLong(10),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getObject(12, OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
