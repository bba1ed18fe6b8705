package uk.csp.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import uk.csp.platform.audit.Fault.Kind;

/** Recomputes the chain of this database at one moment, and finds entries that stand beside it. */
@ApplicationScoped
class VerifyChain {
    private static final int ROWS_AT_ONCE = 2_000;
    private static final String CHAIN = "SELECT " + Seal.COLUMNS + ", " + StoredEntry.COLUMNS
            + " FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.position";
    private static final String BESIDE =
            """
            SELECT min(e.id) FROM audit_entry e
            WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)
              AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.entry_id = e.id)
            """;
    private static final String GONE_BEFORE_SEALED =
            """
            SELECT min(u.entry_id) FROM audit_unsealed u
            WHERE NOT EXISTS (SELECT FROM audit_entry e WHERE e.id = u.entry_id)
            """;

    private final DataSource dataSource;
    private final Clock clock;
    private final ChainState state;
    private final ThisService service;

    VerifyChain(DataSource dataSource, Clock clock, ChainState state, ThisService service) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.state = state;
        this.service = service;
    }

    /** A head that was told before: the chain must still have it. */
    record Told(long position, Digest seal) {}

    /** One at a time: it reads the whole log. */
    synchronized ChainVerification verify(Optional<Told> told) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                ChainVerification result = verify(connection, told);
                state.verified(result);
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log could not be verified", e);
        }
    }

    private ChainVerification verify(Connection connection, Optional<Told> told) throws SQLException {
        ChainVerifier verifier = new ChainVerifier(told.map(Told::position).orElse(0L));
        Optional<Fault> fault = inChain(connection, verifier);
        if (fault.isEmpty()) {
            fault = one(connection, BESIDE)
                    .map(id -> Fault.of(Kind.INSERTED, id, null, "The entry was not written by the service."));
        }
        if (fault.isEmpty()) {
            fault = one(connection, GONE_BEFORE_SEALED)
                    .map(id -> Fault.of(Kind.MISSING, id, null, "The entry was removed before it was sealed."));
        }
        if (fault.isEmpty()) {
            fault = told.flatMap(head -> verifier.against(head.seal()));
        }
        Seal head = verifier.head();
        return new ChainVerification(
                service.name(),
                fault.isEmpty(),
                head == null ? 0 : head.position(),
                one(connection, "SELECT count(*) FROM audit_unsealed").orElse(0L),
                ChainVerification.Head.of(head),
                fault.orElse(null),
                clock.instant());
    }

    private static Optional<Fault> inChain(Connection connection, ChainVerifier verifier) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHAIN)) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                return verifier.verify(new Links(row));
            }
        }
    }

    private static Optional<Long> one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            long value = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(value);
        }
    }

    /** The rows of the chain as they come. */
    private static final class Links implements Iterator<SealedEntry> {
        private final ResultSet row;
        private boolean ready;

        Links(ResultSet row) {
            this.row = row;
        }

        @Override
        public boolean hasNext() {
            try {
                ready = ready || row.next();
                return ready;
            } catch (SQLException e) {
                throw new IllegalStateException("The audit log could not be read", e);
            }
        }

        @Override
        public SealedEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ready = false;
            try {
                StoredEntry entry = row.getObject("id") == null ? null : StoredEntry.from(row);
                return new SealedEntry(Seal.from(row), entry);
            } catch (SQLException e) {
                throw new IllegalStateException("The audit log could not be read", e);
            }
        }
    }
}
