package uk.csp.crimedata.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.regex.Pattern;
import uk.csp.crimedata.feed.SubmissionOrder.FeedEncoding;

/**
 * Beginnings of files that are no feed, from {@code feeds/known-files.csv}: workbooks, archives, pages, JSON of another
 * kind. Looked for before anything is read, so that the answer can say what was sent instead of where reading failed.
 */
public final class KnownFiles {
    private static final int BEGINNING = 4096;
    private static final List<KnownFile> KNOWN = FeedFiles.rows("known-files", KnownFiles::of);

    private KnownFiles() {}

    private record KnownFile(String code, String looksLike, String whatToDo, String sentAs, Pattern begins) {
        boolean concerns(FeedEncoding encoding) {
            return sentAs.isEmpty() || sentAs.equals(encoding.ndjson() ? "ndjson" : "csv");
        }
    }

    /**
     * The body, from its first byte on.
     *
     * @throws uk.csp.platform.problem.ProblemException when it begins like one of the known files
     */
    public static InputStream refuse(InputStream body, FeedEncoding encoding) throws IOException {
        byte[] beginning = body.readNBytes(BEGINNING);
        String text = new String(beginning, ISO_8859_1);
        for (KnownFile known : KNOWN) {
            if (known.concerns(encoding) && known.begins().matcher(text).lookingAt()) {
                throw KnownHeaders.problem(known.code(), known.looksLike(), known.whatToDo());
            }
        }
        InputStream again = new ByteArrayInputStream(beginning);
        return beginning.length < BEGINNING ? again : new SequenceInputStream(again, body);
    }

    private static KnownFile of(NamedCsvRecord row) {
        return new KnownFile(
                row.getField("code"),
                row.getField("looksLike"),
                row.getField("whatToDo"),
                row.getField("sentAs"),
                Pattern.compile(row.getField("begins"), Pattern.DOTALL));
    }
}
