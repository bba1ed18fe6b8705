package uk.csp.morile.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import uk.csp.platform.access.Caller;

/** The trail of a cycle: who did what, when, why and on which evidence. Written in the transaction of the act. */
@ApplicationScoped
public class CycleTrail {
    private static final String INSERT =
            """
            INSERT INTO trail_entry (cycle, at, client, partner, act, threat, criterion, before, after, reason, evidence)
            SELECT ?, ?, ?, ?, entry.* FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[]) AS entry
            """;
    private static final String SELECT =
            """
            SELECT number, at, client, partner, act, threat, criterion, before, after, reason, evidence
            FROM trail_entry WHERE cycle = ? AND number > ? ORDER BY number LIMIT ?
            """;
    private static final List<Function<TrailEntry, String>> COLUMNS = List.of(
            TrailEntry::act,
            TrailEntry::threat,
            TrailEntry::criterion,
            TrailEntry::before,
            TrailEntry::after,
            TrailEntry::reason,
            TrailEntry::evidence);

    private final DataSource dataSource;
    private final Caller caller;
    private final Clock clock;

    CycleTrail(DataSource dataSource, Caller caller, Clock clock) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.clock = clock;
    }

    /** Adds what the present caller did, in order. */
    public void add(String cycle, List<TrailEntry> entries) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, cycle);
            insert.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(3, caller.client());
            insert.setString(4, caller.partner());
            int parameter = 5;
            for (Function<TrailEntry, String> column : COLUMNS) {
                insert.setArray(
                        parameter++,
                        connection.createArrayOf(
                                "text", entries.stream().map(column).toArray()));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The trail of a cycle could not be written", e);
        }
    }

    /** What was done after an entry, oldest first. */
    public List<RecordedAct> after(String cycle, long number, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, cycle);
            select.setLong(2, number);
            select.setInt(3, limit);
            List<RecordedAct> acts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    acts.add(act(row));
                }
            }
            return acts;
        } catch (SQLException e) {
            throw new IllegalStateException("The trail of a cycle could not be read", e);
        }
    }

    /** Everybody who did any of such things in the cycle. */
    public Set<String> clientsOf(String cycle, String... acts) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT DISTINCT client FROM trail_entry WHERE cycle = ? AND act = ANY (?)")) {
            select.setString(1, cycle);
            select.setArray(2, connection.createArrayOf("text", acts));
            Set<String> clients = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    clients.add(row.getString(1));
                }
            }
            return clients;
        } catch (SQLException e) {
            throw new IllegalStateException("The trail of a cycle could not be read", e);
        }
    }

    private static RecordedAct act(ResultSet row) throws SQLException {
        return new RecordedAct(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("client"),
                row.getString("partner"),
                row.getString("act"),
                row.getString("threat"),
                row.getString("criterion"),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"),
                row.getString("evidence"));
    }
}
