package uk.csp.morile.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Every revision of every rating, kept beside the present one, so that it can be asked what was thought at any moment. */
@ApplicationScoped
class PastRatings {
    private static final String KEEP =
            """
            INSERT INTO rating_revision (rating, revision, cycle, partnership, theme, position, ratified_band,
                indicative_band, state, causation_id, rated_at)
            SELECT id, revision, cycle, partnership, theme, position, ratified_band, indicative_band, state, causation_id,
                rated_at
            FROM rating WHERE id = ANY (?)
            """;

    private final EntityManager entities;
    private final DataSource dataSource;

    PastRatings(EntityManager entities, DataSource dataSource) {
        this.entities = entities;
        this.dataSource = dataSource;
    }

    /** Keeps the revisions that ratings have now, in the caller's transaction. */
    void keep(List<Rating> changed) {
        if (changed.isEmpty()) {
            return;
        }
        entities.flush();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setArray(
                    1,
                    connection.createArrayOf(
                            "text", changed.stream().map(rating -> rating.id).toArray()));
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Revisions of ratings could not be kept", e);
        }
    }
}
