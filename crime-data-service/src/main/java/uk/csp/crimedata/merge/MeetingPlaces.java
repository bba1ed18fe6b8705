package uk.csp.crimedata.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Supplier;
import uk.csp.crimedata.feed.FeedFormats;
import uk.csp.crimedata.feed.SubmissionPeriod;

/**
 * Where changes of a supplier's records can meet. Of datasets whose references name one record that is anywhere, because
 * a record may move between months; of others, the same months.
 */
public final class MeetingPlaces {
    private MeetingPlaces() {}

    /** Names to lock, in ascending order. */
    static List<String> of(Dataset dataset, Supplier supplier, SubmissionPeriod period) {
        String scope = scope(dataset, supplier);
        return FeedFormats.hasUniqueReferences(dataset)
                ? List.of(scope + "all")
                : period.months().stream()
                        .map(YearMonth::toString)
                        .map(scope::concat)
                        .toList();
    }

    static String scope(Dataset dataset, Supplier supplier) {
        return dataset.id() + " " + supplier.id() + " ";
    }

    /**
     * Waits until nobody else changes records there, and keeps others waiting until the end of the transaction.
     *
     * @param shared lets others in that share as well
     */
    static void lock(Connection connection, List<String> places, boolean shared) throws SQLException {
        String lock = shared ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock";
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + lock + "(hashtextextended(?, 2))")) {
            for (String place : places) {
                statement.setString(1, place);
                statement.execute();
            }
        }
    }
}
