package uk.csp.crimedata.merge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows in PostgreSQL's binary COPY format (manual, chapter on COPY). Binary, because the server then neither
 * splits lines nor parses dates and numbers.
 */
final class BinaryCopy {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(ISO_8859_1);
    private static final long POSTGRES_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int BUFFER = 64 * 1024;

    private final CopyIn copy;
    private byte[] buffer = new byte[BUFFER * 2];
    private int size;

    BinaryCopy(CopyIn copy) {
        this.copy = copy;
        bytes(SIGNATURE);
        int32(0);
        int32(0);
    }

    void beginRow(int fields) throws SQLException {
        if (size >= BUFFER) {
            flush();
        }
        int16(fields);
    }

    void addInt(Integer value) {
        if (value == null) {
            int32(-1);
            return;
        }
        int32(4);
        int32(value);
    }

    void addShort(short value) {
        int32(2);
        int16(value);
    }

    void addChar(char value) {
        int32(1);
        ensure(1);
        buffer[size++] = (byte) value;
    }

    void addUuid(UUID value) {
        int32(16);
        int64(value.getMostSignificantBits());
        int64(value.getLeastSignificantBits());
    }

    void addDate(LocalDate value) {
        if (value == null) {
            int32(-1);
            return;
        }
        int32(4);
        int32((int) (value.toEpochDay() - POSTGRES_EPOCH_DAY));
    }

    void addDouble(Double value) {
        if (value == null) {
            int32(-1);
            return;
        }
        int32(8);
        int64(Double.doubleToLongBits(value));
    }

    /** Text without the zero character, which PostgreSQL cannot hold and no feed means. */
    void addText(String value) {
        if (value == null) {
            int32(-1);
            return;
        }
        byte[] bytes = value.indexOf('\0') < 0
                ? value.getBytes(UTF_8)
                : value.replace("\0", "").getBytes(UTF_8);
        int32(bytes.length);
        bytes(bytes);
    }

    /** Ends the copy and returns how many rows the server took. */
    long end() throws SQLException {
        int16(-1);
        flush();
        return copy.endCopy();
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, size);
        size = 0;
    }

    private void bytes(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void int16(int value) {
        ensure(2);
        buffer[size++] = (byte) (value >> 8);
        buffer[size++] = (byte) value;
    }

    private void int32(int value) {
        ensure(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            buffer[size++] = (byte) (value >> shift);
        }
    }

    private void int64(long value) {
        ensure(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[size++] = (byte) (value >> shift);
        }
    }

    private void ensure(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
