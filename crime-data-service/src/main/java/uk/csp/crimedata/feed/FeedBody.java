package uk.csp.crimedata.feed;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;

/** The plain text of a body that may be compressed, no longer than a limit: a small gzip can be endless text. */
public final class FeedBody extends FilterInputStream {
    private static final int BUFFER = 64 * 1024;
    private final long longest;
    private long read;

    private FeedBody(InputStream in, long longest) {
        super(in);
        this.longest = longest;
    }

    /** @throws ProblemException when the body says gzip and is none */
    public static InputStream open(InputStream body, boolean gzip, long longest) throws IOException {
        if (!gzip) {
            return new FeedBody(body, longest);
        }
        try {
            return new FeedBody(new GZIPInputStream(body, BUFFER), longest);
        } catch (ZipException | EOFException e) {
            throw notGzip();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            int count = super.read(bytes, from, length);
            read += Math.max(count, 0);
            if (read > longest) {
                throw new ProblemException(
                        StandardProblem.TOO_LARGE,
                        "The text of a feed may have " + longest + " bytes. Send fewer months.");
            }
            return count;
        } catch (ZipException | EOFException e) {
            throw notGzip();
        }
    }

    /** Leaves the request's body open: the idempotency hash needs it to its end, and the container closes it. */
    @Override
    public void close() {}

    private static ProblemException notGzip() {
        return new ProblemException(
                CrimeDataProblem.NOT_GZIP, "Content-Encoding says gzip; the bytes are not, or they end too early.");
    }
}
