package uk.csp.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the files beside this class. A file that is not there is a broken build and stops the generator. */
final class Table {

    private Table() {}

    static <T> List<T> rows(String file, Function<NamedCsvRecord, T> row) {
        try (InputStream in = open(file);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    static String text(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** A cell such as {@code 28E:78 28F:15}: names with weights, in the order of their names. */
    static Map<String, Double> weights(String cell) {
        Map<String, Double> weights = new TreeMap<>();
        for (String part : cell.isBlank() ? new String[0] : cell.split(" ")) {
            int colon = part.lastIndexOf(':');
            weights.put(part.substring(0, colon), Double.valueOf(part.substring(colon + 1)));
        }
        return weights;
    }

    private static InputStream open(String file) {
        InputStream in = Table.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("The sample has no file " + file);
        }
        return in;
    }
}
