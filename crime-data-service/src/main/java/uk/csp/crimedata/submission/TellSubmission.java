package uk.csp.crimedata.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogue.Supplier;
import uk.csp.crimedata.feed.SubmissionOrder;
import uk.csp.crimedata.figure.ChangedFigures;
import uk.csp.crimedata.merge.WithdrawnRows;
import uk.csp.platform.event.Outbox;
import uk.csp.platform.event.OutgoingEvent;

/**
 * Tells each partnership that a feed for it was applied or taken back, in the transaction that did it. The last thing a
 * transaction does but commit: its lock on the feed makes revisions grow in the order of the commits.
 */
@ApplicationScoped
class TellSubmission {
    private static final String TOPIC = "crime-data.figures.v1";
    private static final int FEED_LOCK = 0x666564;
    private static final String LOCK = "SELECT pg_advisory_xact_lock(?, hashtext(?))";
    private static final String REVISION = "SELECT nextval('submission_applied_revision')";

    private final Outbox outbox;
    private final ObjectMapper json;

    TellSubmission(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** After everything else of a submission; of a rehearsal nothing is told, as its transaction is taken back. */
    void applied(
            Connection connection,
            SubmissionOrder order,
            Catalogue catalogue,
            SubmissionReceipt receipt,
            ChangedFigures figures)
            throws SQLException {
        if (!order.dryRun()) {
            boolean whole = order.mode() == SubmissionOrder.Mode.REPLACE;
            tell(connection, order.dataset(), order.supplier(), whole, catalogue, json.valueToTree(receipt), figures);
        }
    }

    /** @param receipt as it is told from now on, with the withdrawal */
    void withdrawn(
            Connection connection,
            WithdrawnRows.Found submission,
            Catalogue catalogue,
            JsonNode receipt,
            ChangedFigures figures)
            throws SQLException {
        tell(connection, submission.dataset(), submission.supplier(), submission.whole(), catalogue, receipt, figures);
    }

    private void tell(
            Connection connection,
            Dataset dataset,
            Supplier supplier,
            boolean whole,
            Catalogue catalogue,
            JsonNode receipt,
            ChangedFigures figures)
            throws SQLException {
        List<Partnership> partnerships = concerned(dataset, supplier, whole, catalogue, figures);
        lock(connection, dataset.code() + ' ' + supplier.code());
        List<OutgoingEvent> events = new ArrayList<>(partnerships.size());
        for (Partnership partnership : partnerships) {
            events.add(event(new SubmissionApplied(
                    SubmissionApplied.subject(partnership.code(), dataset.code(), supplier.code()),
                    revision(connection),
                    UUID.fromString(receipt.path("id").asText()),
                    UUID.fromString(receipt.path("id").asText()),
                    new SubmissionApplied.Place(partnership.code(), partnership.name()),
                    dataset.code(),
                    new SubmissionApplied.Sender(supplier.code(), supplier.name()),
                    receipt.path("period").asText(),
                    receipt.path("mode").asText(),
                    receipt.path("nil").asBoolean(),
                    rows(receipt.path("rows")),
                    partnerships.size(),
                    figures.of(partnership.id()),
                    withdrawal(receipt.path("withdrawal")),
                    Instant.parse(receipt.path("receivedAt").asText()))));
        }
        outbox.addAll(connection, events);
    }

    /** A whole delivery concerns all it speaks for, also where it changed nothing; a few rows those they changed. */
    private static List<Partnership> concerned(
            Dataset dataset, Supplier supplier, boolean whole, Catalogue catalogue, ChangedFigures figures) {
        List<Partnership> all = catalogue.partnershipsOf(supplier).stream()
                .filter(partnership -> catalogue.counts(dataset, partnership))
                .toList();
        return whole || figures.total() == 0
                ? all
                : all.stream()
                        .filter(partnership -> figures.of(partnership.id()) > 0)
                        .toList();
    }

    private static SubmissionApplied.Rows rows(JsonNode rows) {
        return new SubmissionApplied.Rows(
                rows.path("read").asLong(),
                rows.path("created").asLong(),
                rows.path("updated").asLong(),
                rows.path("unchanged").asLong(),
                rows.path("withdrawn").asLong(),
                rows.path("rejected").asLong());
    }

    private static SubmissionApplied.Withdrawn withdrawal(JsonNode withdrawal) {
        return withdrawal.isObject()
                ? new SubmissionApplied.Withdrawn(
                        Instant.parse(withdrawal.path("withdrawnAt").asText()),
                        withdrawal.path("rows").asLong())
                : null;
    }

    private OutgoingEvent event(SubmissionApplied applied) {
        try {
            return new OutgoingEvent(
                    TOPIC,
                    SubmissionApplied.TYPE,
                    applied.feed(),
                    SubmissionApplied.SCHEMA,
                    applied.partnership().code(),
                    json.writeValueAsBytes(applied));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An applied submission could not be written as JSON", e);
        }
    }

    private static void lock(Connection connection, String feed) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setInt(1, FEED_LOCK);
            lock.setString(2, feed);
            lock.execute();
        }
    }

    private static long revision(Connection connection) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(REVISION);
                ResultSet row = next.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
