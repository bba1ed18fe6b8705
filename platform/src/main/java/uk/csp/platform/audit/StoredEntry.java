package uk.csp.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** An entry as the database holds it. */
record StoredEntry(
        long id,
        Instant at,
        String partner,
        String client,
        String operation,
        String object,
        long rows,
        String purpose,
        String recipient,
        String outcome) {
    /** The columns {@link #from} reads, of a table or alias {@code e}. */
    static final String COLUMNS =
            "e.id, e.at, e.partner, e.client, e.operation, e.object, e.row_count, e.purpose, e.recipient, e.outcome";

    /** Names the form below; another form gets another name, so that no two entries of different forms are alike. */
    private static final String FORM = "csp-audit-1";

    static StoredEntry from(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("partner"),
                row.getString("client"),
                row.getString("operation"),
                row.getString("object"),
                row.getLong("row_count"),
                row.getString("purpose"),
                row.getString("recipient"),
                row.getString("outcome"));
    }

    /**
     * SHA-256 over the canonical form: the form's name and every field in the order above. A text is its length in bytes
     * (four bytes, -1 for none) and its UTF-8; a number eight bytes; a time microseconds since 1970 as a number.
     */
    Digest digest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream form = new DataOutputStream(bytes)) {
            write(form, FORM);
            form.writeLong(id);
            form.writeLong(micros(at));
            write(form, partner);
            write(form, client);
            write(form, operation);
            write(form, object);
            form.writeLong(rows);
            write(form, purpose);
            write(form, recipient);
            write(form, outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Digest(sha256().digest(bytes.toByteArray()));
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void write(DataOutputStream form, String text) throws IOException {
        if (text == null) {
            form.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        form.writeInt(bytes.length);
        form.write(bytes);
    }
}
