package uk.csp.crimedata.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.csp.crimedata.WorkRelation;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.feed.FeedFormats;
import uk.csp.crimedata.feed.RecordKeys;
import uk.csp.crimedata.feed.Rejection;
import uk.csp.crimedata.feed.SubmissionOrder;

/**
 * Finds the outcomes of a feed whose crime has not come yet. They are kept and attach when it does; their supplier is
 * told, because a reference may also be mistyped.
 */
final class UnknownCrimes {
    private static final String UNKNOWN =
            """
            SELECT s.line FROM staging s WHERE NOT EXISTS (SELECT FROM record r
              WHERE r.dataset_id = CASE WHEN s.recorded_on IS NULL THEN ? ELSE ? END
                AND r.supplier_id = ? AND r.reference = s.reference)
            ORDER BY s.line
            """;

    private static final String KNOWN_BY_KEY =
            "SELECT key FROM record WHERE dataset_id = ? AND supplier_id = ? AND key = ANY (?)";

    private UnknownCrimes() {}

    /** One for each staged row whose crime is unknown, in the order of lines; none where the feed is no outcomes. */
    static List<Rejection> ofStaged(
            Connection connection, SubmissionOrder order, Catalogue catalogue, WorkRelation staging)
            throws SQLException {
        List<Rejection> warnings = new ArrayList<>();
        if (!FeedFormats.isOutcomes(order.dataset())) {
            return warnings;
        }
        try (PreparedStatement select = WorkRelation.prepare(
                        connection,
                        List.of(staging),
                        UNKNOWN,
                        id(catalogue, "police-street"),
                        id(catalogue, "police-recorded-crime"),
                        order.supplier().id());
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                warnings.add(warning(row.getInt(1)));
            }
        }
        return warnings;
    }

    /** The same for a few rows: crimes that a reference names alone are looked up by their keys. */
    static List<Rejection> ofFew(Connection connection, SubmissionOrder order, Catalogue catalogue, FewRows few)
            throws SQLException {
        if (!FeedFormats.isOutcomes(order.dataset()) || few.rows().stream().anyMatch(row -> row.recordedOn() == null)) {
            return ofStaged(connection, order, catalogue, few.staging());
        }
        Set<UUID> known = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(KNOWN_BY_KEY)) {
            select.setShort(1, id(catalogue, "police-recorded-crime"));
            select.setInt(2, order.supplier().id());
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid",
                            few.rows().stream()
                                    .map(row -> RecordKeys.ofReference(row.reference()))
                                    .toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(row.getObject(1, UUID.class));
                }
            }
        }
        return few.rows().stream()
                .filter(row -> !known.contains(RecordKeys.ofReference(row.reference())))
                .map(row -> warning(row.line()))
                .toList();
    }

    private static Rejection warning(int line) {
        return new Rejection(
                line,
                "reference",
                "unknown-crime",
                "No crime with this reference was received; the outcome is kept until it is");
    }

    private static short id(Catalogue catalogue, String dataset) {
        Dataset known = catalogue.datasets().get(dataset);
        return known == null ? -1 : known.id();
    }
}
