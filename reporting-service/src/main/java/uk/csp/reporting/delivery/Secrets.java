package uk.csp.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import uk.csp.reporting.ReportingConfig;

/** The secrets messages are signed with: known to the receiver since it was told them once, and kept enciphered. */
@ApplicationScoped
public class Secrets {
    private static final int BYTES = 32;

    /** Of the replaced ones only the newest few sign on, so that the header stays short. */
    private static final String RETIRE =
            """
            UPDATE webhook_secret s
            SET signs_until = least(signs_until, CASE WHEN newer.count < 3
              THEN clock_timestamp() + ? * interval '1 millisecond' ELSE clock_timestamp() END)
            FROM (SELECT id, row_number() OVER (ORDER BY made_at DESC) AS count FROM webhook_secret
                  WHERE subscription = ?) newer
            WHERE newer.id = s.id
            """;

    private static final String ADD =
            "INSERT INTO webhook_secret (id, subscription, sealed, made_at) VALUES (?, ?, ?, clock_timestamp())";
    private static final String SIGNING =
            """
            SELECT sealed FROM webhook_secret WHERE subscription = ? AND signs_until > clock_timestamp()
            ORDER BY made_at DESC
            """;

    private final DataSource dataSource;
    private final Optional<SecretCipher> cipher;
    private final Duration rotation;
    private final SecureRandom random = new SecureRandom();

    Secrets(DataSource dataSource, ReportingConfig config) {
        this.dataSource = dataSource;
        this.cipher = config.webhooks().secret().map(SecretCipher::new);
        this.rotation = config.webhooks().rotation();
    }

    /** Whether secrets can be kept at all. */
    public boolean areAvailable() {
        return cipher.isPresent();
    }

    /** Makes a new secret; those it had sign on for a day. Returns it as the receiver is told, this once. */
    public String renew(UUID subscription) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement retire = connection.prepareStatement(RETIRE);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            retire.setLong(1, rotation.toMillis());
            retire.setObject(2, subscription);
            retire.executeUpdate();
            add.setObject(1, UUID.randomUUID());
            add.setObject(2, subscription);
            add.setBytes(3, cipher.orElseThrow().seal(subscription, secret));
            add.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A secret could not be kept", e);
        }
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /**
     * Those that sign now, newest first.
     *
     * @throws GeneralSecurityException when they were sealed with another key than this service has
     */
    List<byte[]> signing(UUID subscription) throws GeneralSecurityException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SIGNING)) {
            select.setObject(1, subscription);
            List<byte[]> secrets = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (cipher.isEmpty()) {
                        throw new GeneralSecurityException("There is no key");
                    }
                    secrets.add(cipher.get().open(subscription, rows.getBytes(1)));
                }
            }
            if (secrets.isEmpty()) {
                throw new GeneralSecurityException("There is no secret");
            }
            return secrets;
        } catch (SQLException e) {
            throw new IllegalStateException("Secrets could not be read", e);
        }
    }
}
