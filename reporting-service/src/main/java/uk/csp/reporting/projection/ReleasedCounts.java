package uk.csp.reporting.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import uk.csp.reporting.safe.ReleasedCount;
import uk.csp.reporting.safe.Releases;

/** What the topic told of counts released to everybody; of each figure the newest release. */
@ApplicationScoped
public class ReleasedCounts {
    private static final String STORE =
            """
            INSERT INTO released_count (figure, release, partnership, body) VALUES (?, ?, ?, ?::jsonb)
            ON CONFLICT (figure) DO UPDATE SET release = excluded.release, body = excluded.body
            WHERE released_count.release < excluded.release
            """;

    private final DataSource dataSource;

    ReleasedCounts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void store(TableReleased table) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement store = connection.prepareStatement(STORE)) {
            for (ReleasedCount count : table.counts()) {
                store.setString(1, count.figure());
                store.setLong(2, table.revision());
                store.setString(3, table.partnership().code());
                store.setString(4, ToldFact.JSON.writeValueAsString(count));
                store.addBatch();
            }
            store.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("A released table could not be stored", e);
        }
    }

    public Releases of(String partnership) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT body FROM released_count WHERE partnership = ?")) {
            query.setString(1, partnership);
            List<ReleasedCount> counts = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.add(ToldFact.JSON.readValue(row.getString(1), ReleasedCount.class));
                }
            }
            return new Releases(counts);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Released counts could not be read", e);
        }
    }
}
