package uk.csp.crimedata.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** A CSV body with a header. Checks the header against the agreed columns before the first row is looked at. */
final class CsvBody {
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final List<String> agreed;
    private final List<String> required;
    private final UnaryOperator<String> naming;

    CsvBody(List<String> agreed, List<String> required) {
        this(agreed, required, UnaryOperator.identity());
    }

    /** @param naming the agreed name of a column for the one a header gives it */
    CsvBody(List<String> agreed, List<String> required, UnaryOperator<String> naming) {
        this.agreed = agreed;
        this.required = required;
        this.naming = naming;
    }

    /** What is done with a row; columns by name give their value, or null when the feed has no such column. */
    interface RowReader<R> {
        R read(int line, Columns columns) throws RowRejected;
    }

    /** The fields of the present row. */
    static final class Columns {
        private final Map<String, Integer> places = new HashMap<>();
        private List<String> names = List.of();
        private int width;
        private CsvRecord row;

        /** The feed's own fields of a row; all where it has more than the header. */
        private List<String> own(CsvRecord row) {
            List<String> fields = row.getFields();
            return fields.size() > width ? fields : fields.subList(0, Math.min(fields.size(), names.size()));
        }

        /** The fields under the names the feed's columns are known by, as they stand. */
        List<String> values() {
            return List.copyOf(own(row));
        }

        String get(String name) {
            Integer place = places.get(name);
            return place == null ? null : row.getField(place);
        }
    }

    <R> void read(InputStream body, FeedSink<R> rows, RowReader<R> reader) throws IOException {
        var decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CsvRecord row = null;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .maxBufferSize(LONGEST_FIELD * 4)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(new InputStreamReader(body, decoder))) {
            Iterator<CsvRecord> lines = csv.iterator();
            Columns columns = header(lines);
            rows.columns(columns.names);
            while (lines.hasNext()) {
                row = lines.next();
                read(row, columns, rows, reader);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e, row == null ? 1 : row.getStartingLineNumber() + 1);
        }
    }

    private static <R> void read(CsvRecord row, Columns columns, FeedSink<R> rows, RowReader<R> reader) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        try {
            if (row.getFieldCount() != columns.width) {
                throw new RowRejected(
                        null,
                        "wrong-number-of-fields",
                        "The row has " + row.getFieldCount() + " fields, the header " + columns.width);
            }
            columns.row = row;
            rows.accept(reader.read(line, columns));
        } catch (RowRejected e) {
            rows.reject(RejectedRow.of(line, e, columns.names, columns.own(row)));
        }
    }

    private Columns header(Iterator<CsvRecord> lines) {
        List<String> given = lines.hasNext() ? withoutMark(lines.next().getFields()) : List.of();
        Columns columns = new Columns();
        columns.width = given.size();
        columns.names = given.subList(0, MendableRows.ownColumns(given)).stream()
                .map(naming)
                .toList();
        FeedHeader.check(columns.names, agreed, required);
        for (String name : columns.names) {
            columns.places.put(name, columns.places.size());
        }
        return columns;
    }

    private static List<String> withoutMark(List<String> names) {
        List<String> clean = new ArrayList<>(names);
        if (!clean.isEmpty() && !clean.get(0).isEmpty() && clean.get(0).charAt(0) == BYTE_ORDER_MARK) {
            clean.set(0, clean.get(0).substring(1));
        }
        return clean;
    }

    private static ProblemException unreadable(RuntimeException failure, long line) throws IOException {
        if (failure.getCause() instanceof ProblemException problem) {
            return problem;
        }
        if (failure.getCause() instanceof IOException cause && !(cause instanceof CharacterCodingException)) {
            throw cause;
        }
        String why = failure.getCause() instanceof CharacterCodingException
                ? "The text is not UTF-8."
                : "The text is not CSV, or a field is longer than " + LONGEST_FIELD + " characters.";
        return new ProblemException(
                CrimeDataProblem.UNREADABLE_FEED,
                why,
                List.of(Violation.ofLine(Math.toIntExact(line), null, "unreadable", "Reading stopped near this line")));
    }
}
