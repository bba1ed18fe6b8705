package uk.csp.crimedata.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import javax.sql.DataSource;
import uk.csp.crimedata.WorkTables;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.feed.FeedFormats;
import uk.csp.crimedata.figure.ChangedFigures;
import uk.csp.crimedata.figure.FiguresAfterWithdrawal;
import uk.csp.crimedata.ledger.Ledger;
import uk.csp.crimedata.merge.WithdrawnRows;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditLog;

/**
 * Takes a submission back at its owner's wish, in one transaction: records, ledger, coverage, figures and their events.
 * What it replaced does not come back (it was replaced because it was wrong), and what was sent after it stays. Its
 * months are missing until they are delivered again.
 */
@ApplicationScoped
class WithdrawSubmission {
    private final DataSource dataSource;
    private final Catalogues catalogues;
    private final WithdrawnRows rows;
    private final WithdrawTotals totals;
    private final FiguresAfterWithdrawal figures;
    private final TellSubmission tellSubmission;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    WithdrawSubmission(
            DataSource dataSource,
            Catalogues catalogues,
            WithdrawnRows rows,
            WithdrawTotals totals,
            FiguresAfterWithdrawal figures,
            TellSubmission tellSubmission,
            AuditLog audit,
            ObjectMapper json,
            Clock clock) {
        this.dataSource = dataSource;
        this.catalogues = catalogues;
        this.rows = rows;
        this.totals = totals;
        this.figures = figures;
        this.tellSubmission = tellSubmission;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Withdraws a submission, or tells what was told when it was withdrawn before.
     *
     * @return the withdrawal as JSON; empty when the partner has made no such submission
     */
    Optional<String> withdraw(String partner, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return withdraw(connection, partner, id);
            }
        });
    }

    private Optional<String> withdraw(Connection connection, String partner, UUID id) throws SQLException {
        Catalogue catalogue = catalogues.current(connection);
        Optional<WithdrawnRows.Found> found = rows.find(connection, catalogue, partner, id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        WithdrawnRows.Found submission = found.get();
        ObjectNode receipt = receipt(submission.receipt());
        if (receipt.has("withdrawal")) {
            return Optional.of(write(receipt.get("withdrawal")));
        }
        WorkTables.create(connection);
        boolean updated = receipt.at("/rows/updated").asLong() > 0;
        SortedSet<YearMonth> lost = rows.monthsToLose(connection, submission, updated);
        long count = rows.remove(connection, submission, lost);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Catalogue held;
        ChangedFigures changed;
        if (FeedFormats.areTotals(submission.dataset())) {
            WithdrawTotals.Taken taken = totals.takeBack(connection, submission, lost, id);
            count = taken.values();
            changed = taken.figures();
            held = catalogues.held(connection);
        } else {
            new Ledger(connection).project(submission.dataset());
            held = catalogues.held(connection);
            changed = figures.refresh(
                    connection, held, submission.dataset(), submission.supplier(), submission.number(), id);
        }
        Withdrawal withdrawal = new Withdrawal(
                now, count, lost.stream().map(YearMonth::toString).toList(), changed.total());
        receipt.set("withdrawal", json.valueToTree(withdrawal));
        rows.close(connection, submission, now, write(receipt));
        tellSubmission.withdrawn(connection, submission, held, receipt, changed);
        audit.record(connection, new AuditEntry(AuditEntry.Operation.ERASURE, "submission/" + id, count, "withdrawal"));
        return Optional.of(write(receipt.get("withdrawal")));
    }

    /**
     * What a withdrawal did.
     *
     * @param rows records taken back
     * @param missing months that count as not received from now on
     */
    record Withdrawal(Instant withdrawnAt, long rows, List<String> missing, int figuresChanged) {}

    private ObjectNode receipt(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored receipt cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A withdrawal could not be written as JSON", e);
        }
    }
}
