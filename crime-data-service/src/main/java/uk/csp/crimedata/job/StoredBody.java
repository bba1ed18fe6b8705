package uk.csp.crimedata.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;

/**
 * Reads a stored body piece by piece and counts what was read. Pieces are fetched outside the reader's transaction: its
 * connection is busy copying the rows of the piece before. A body that ends early is an error, never a short feed.
 */
final class StoredBody extends InputStream {
    private final long length;
    private final JobAttempt attempt;
    private final Pieces pieces;
    private byte[] piece = new byte[0];
    private int at;
    private int place;
    private long read;

    StoredBody(long length, JobAttempt attempt, Pieces pieces) {
        this.length = length;
        this.attempt = attempt;
        this.pieces = pieces;
    }

    /** Where pieces come from; null behind the last. */
    interface Pieces {
        byte[] get(int place) throws IOException, SQLException;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        if (at == piece.length && !next()) {
            return -1;
        }
        int count = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, bytes, from, count);
        at += count;
        read += count;
        attempt.bytesRead(read);
        return count;
    }

    private boolean next() throws IOException {
        if (attempt.isLost()) {
            throw new IOException("Another worker has the job");
        }
        byte[] next = read == length ? null : fetch();
        if (next == null && read < length) {
            throw new IOException("A stored body ends after " + read + " of " + length + " bytes");
        }
        if (next == null) {
            return false;
        }
        piece = next;
        at = 0;
        place++;
        return true;
    }

    /** Whatever goes wrong is trouble with reading: a parser must not take it for a fault of the feed. */
    private byte[] fetch() throws IOException {
        try {
            return QuarkusTransaction.suspendingExisting().call(() -> pieces.get(place));
        } catch (RuntimeException e) {
            throw new IOException("A piece of a stored body could not be read", e);
        }
    }
}
