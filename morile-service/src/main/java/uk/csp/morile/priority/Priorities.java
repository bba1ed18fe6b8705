package uk.csp.morile.priority;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import uk.csp.morile.cycle.CycleOpened;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;

/** Decisions on priorities, every one of them. What nobody decided is as the register says. */
@ApplicationScoped
public class Priorities {
    private static final String OF_CYCLE = "SELECT * FROM priority_decision WHERE cycle = ? ORDER BY threat, revision";
    private static final String ADD =
            """
            INSERT INTO priority_decision (cycle, threat, revision, priority, reason, decided_at, decided_by, carried_from)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;
    private final ThreatRegisters registers;

    Priorities(DataSource dataSource, ThreatRegisters registers) {
        this.dataSource = dataSource;
        this.registers = registers;
    }

    /** The latest decision on each threat of a cycle that anybody decided on; empty where it is no priority. */
    public Map<String, Optional<ThreatRegister.Priority>> ofCycle(String cycle) {
        Map<String, Optional<ThreatRegister.Priority>> decided = new HashMap<>();
        decisions(cycle)
                .forEach(decision -> decided.put(
                        decision.threat(),
                        decision.priority()
                                ? Optional.of(new ThreatRegister.Priority(decision.reason()))
                                : Optional.empty()));
        return decided;
    }

    /** Every decision of a cycle by threat, oldest first. */
    List<PriorityDecision> decisions(String cycle) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_CYCLE)) {
            query.setString(1, cycle);
            List<PriorityDecision> decisions = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    decisions.add(new PriorityDecision(
                            row.getString("threat"),
                            row.getInt("revision"),
                            row.getBoolean("priority"),
                            row.getString("reason"),
                            row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                            row.getString("decided_by"),
                            row.getString("carried_from")));
                }
            }
            return decisions;
        } catch (SQLException e) {
            throw new IllegalStateException("Priorities could not be read", e);
        }
    }

    void add(String cycle, PriorityDecision decision) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, cycle);
            add.setString(2, decision.threat());
            add.setInt(3, decision.revision());
            add.setBoolean(4, decision.priority());
            add.setString(5, decision.reason());
            add.setObject(6, OffsetDateTime.ofInstant(decision.decidedAt(), ZoneOffset.UTC));
            add.setString(7, decision.decidedBy());
            add.setString(8, decision.carriedFrom());
            add.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A priority could not be stored", e);
        }
    }

    /** A cycle opened from another begins with its priorities; a threat that was split hands its own to every part. */
    void onCycleOpened(@Observes @Priority(100) CycleOpened opened) {
        String previous = opened.cycle().previous();
        if (previous == null) {
            return;
        }
        ThreatRegister register = registers.get(opened.cycle().register());
        Map<String, PriorityDecision> latest = new HashMap<>();
        decisions(previous).forEach(decision -> register.successorsOf(decision.threat())
                .forEach(threat -> latest.merge(
                        threat.id(),
                        carried(decision, threat.id(), previous, opened.cycle().openedAt()),
                        // Of several merged into one, a priority outweighs none.
                        (one, other) -> other.priority() || !one.priority() ? other : one)));
        latest.values().forEach(decision -> add(opened.cycle().id(), decision));
    }

    private static PriorityDecision carried(PriorityDecision decision, String threat, String from, Instant at) {
        return new PriorityDecision(threat, 1, decision.priority(), decision.reason(), at, decision.decidedBy(), from);
    }
}
