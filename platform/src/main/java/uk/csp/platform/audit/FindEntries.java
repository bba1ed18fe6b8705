package uk.csp.platform.audit;

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
import javax.sql.DataSource;

/** Searches the log, newest first. */
@ApplicationScoped
class FindEntries {
    private final DataSource dataSource;

    FindEntries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One more than a page, where there are more. */
    List<AuditEntryView> find(AuditQuestion question) {
        List<Object> values = new ArrayList<>();
        StringBuilder query = new StringBuilder("SELECT " + StoredEntry.COLUMNS
                + ", s.position FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id WHERE true");
        add(query, values, " AND e.at >= ?", time(question.from()));
        add(query, values, " AND e.at < ?", time(question.before()));
        add(query, values, " AND e.partner = ?", question.partner());
        add(query, values, " AND e.client = ?", question.client());
        add(query, values, " AND e.operation = ?", question.operation());
        add(query, values, " AND position(lower(?) IN lower(e.object)) > 0", question.subject());
        if (question.after() != null) {
            add(query, values, " AND (e.at, e.id) < (?", time(question.after().at()));
            add(query, values, ", ?)", question.after().id());
        }
        query.append(" ORDER BY e.at DESC, e.id DESC LIMIT ").append(question.limit() + 1);
        return list(query.toString(), values);
    }

    private List<AuditEntryView> list(String query, List<Object> values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<AuditEntryView> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(AuditEntryView.of(StoredEntry.from(row), row.getObject("position", Long.class)));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log could not be read", e);
        }
    }

    private static void add(StringBuilder query, List<Object> values, String condition, Object value) {
        if (value != null) {
            query.append(condition);
            values.add(value);
        }
    }

    private static OffsetDateTime time(Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
