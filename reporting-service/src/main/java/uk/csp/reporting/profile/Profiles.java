package uk.csp.reporting.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import uk.csp.reporting.facts.Profile;

/** The profiles of partnerships, each with a revision that grows when its content changes. */
@ApplicationScoped
public class Profiles {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String SAVE =
            """
            INSERT INTO profile (partnership, revision, body) VALUES (?, 1, ?::jsonb)
            ON CONFLICT (partnership) DO UPDATE SET body = excluded.body,
                revision = profile.revision + CASE WHEN profile.body = excluded.body THEN 0 ELSE 1 END
            WHERE ?::bigint IS NULL OR profile.revision = ?::bigint
            RETURNING revision
            """;

    private final DataSource dataSource;

    Profiles(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Kept(Profile profile, long revision) {}

    public Optional<Profile> find(String partnership) {
        return kept(partnership).map(Kept::profile);
    }

    Optional<Kept> kept(String partnership) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT body, revision FROM profile WHERE partnership = ?")) {
            select.setString(1, partnership);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(JSON.readValue(row.getString(1), Profile.class), row.getLong(2)))
                        : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("A profile could not be read", e);
        }
    }

    /** The new revision; empty when another revision than the expected one is held. */
    OptionalLong save(String partnership, Profile profile, Long expected) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setString(1, partnership);
            save.setString(2, JSON.writeValueAsString(profile));
            save.setObject(3, expected, Types.BIGINT);
            save.setObject(4, expected, Types.BIGINT);
            try (ResultSet row = save.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("A profile could not be saved", e);
        }
    }
}
