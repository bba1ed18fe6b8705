package uk.csp.crimedata.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** Lists about feeds that come with the release, as CSV in {@code feeds/}. */
final class FeedFiles {
    private FeedFiles() {}

    static <T> List<T> rows(String name, Function<NamedCsvRecord, T> row) {
        try (InputStream resource = FeedFiles.class.getResourceAsStream("/feeds/" + name + ".csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, UTF_8))) {
            return csv.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + name + " cannot be read", e);
        }
    }
}
