package uk.csp.journeys.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.local.ProjectFiles;

/** The real street files of Devon &amp; Cornwall and what was computed from them apart from this project. */
public final class StreetFeeds {
    private final Path data;

    private StreetFeeds(Path data) {
        this.data = data;
    }

    /** Those in {@code ../shared/data}, or the end of the journey as skipped. */
    public static StreetFeeds besideTheProject() {
        Path data = ProjectFiles.root().resolveSibling("shared").resolve("data");
        assumeTrue(Files.isDirectory(data), "skipped: the real feeds are not beside the project (../shared/data)");
        return new StreetFeeds(data);
    }

    public Path lookup() {
        return data.resolve("geography/devon_cornwall_lsoa11_lookup.csv");
    }

    /** By month, oldest first. */
    public Map<String, Feed> months() {
        try (Stream<Path> files = Files.list(data.resolve("police/street"))) {
            return files.collect(
                    Collectors.toMap(StreetFeeds::month, StreetFeeds::feed, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** June 2016 as it was delivered another time. */
    public Feed redelivered() {
        return feed(data.resolve("police/redelivery/2016-06-devon-and-cornwall-street.csv.gz"));
    }

    private static String month(Path file) {
        return file.getFileName().toString().substring(0, 7);
    }

    private static Feed feed(Path file) {
        try {
            return Feed.replace("police-street", month(file), Feed.gunzip(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] stopAndSearch() {
        try {
            return Files.readAllBytes(
                    data.resolve("police/samples/2017-12-devon-and-cornwall-stop-and-search.sample.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of Plymouth by month, column by column: every crime type, and {@code crime_excl_asb}. */
    public List<NamedCsvRecord> expectedMonths() {
        return read(data.resolve("expected/plymouth_monthly_counts_by_crime_type.csv"));
    }

    /** Rows of Plymouth by small area and crime type, with a column per financial year. */
    public List<NamedCsvRecord> expectedAreas() {
        return read(data.resolve("expected/plymouth_lsoa_fy_counts_by_crime_type.csv"));
    }

    /** How often each row occurs in a feed, rows being what the function makes of their fields. */
    public static Map<List<String>, Long> multiset(Feed feed, Function<List<String>, List<String>> row) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new String(feed.body(), UTF_8))) {
            return csv.stream()
                    .map(record -> row.apply(new ArrayList<>(record.getFields())))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> read(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
