package uk.csp.journeys.platform;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import uk.csp.sample.PublishedTotals;

/** What the strategic assessment for 2018/19 prints, in its own words and order. */
public final class Published {
    private Published() {}

    /** The 21 rows as printed; drug trafficking with the right rate, domestic abuse incidents with their number. */
    public static List<List<String>> crimeTable() {
        return PublishedTotals.crimeTable().stream().map(Published::row).toList();
    }

    private static List<String> row(PublishedTotals.Row row) {
        int change = row.changeCount().orElse(row.after() - row.before());
        String sign = row.changePercent().signum() > 0 ? "+" : "";
        boolean slip = row.indicator().equals("drug-trafficking");
        return List.of(
                row.label(),
                grouped(row.before()),
                grouped(row.after()),
                sign + row.changePercent().toPlainString() + "% (" + Math.abs(change) + ")",
                (slip ? PublishedTotals.TRAFFICKING_RATE : row.rate()).toPlainString());
    }

    /** The neighbourhoods with the highest rates: name, crimes, rate. */
    public static List<List<String>> neighbourhoods() {
        return PublishedTotals.neighbourhoods().stream()
                .map(place -> List.of(place.name(), grouped(place.crimes()), Integer.toString(place.rate())))
                .toList();
    }

    /** The 29 rows of the rating tables: threat and rating. */
    public static List<List<String>> ratings() {
        return rows("published-ratings.csv", "threat", "rating");
    }

    /** The 27 entries of the risk lists: band and entry. */
    public static List<List<String>> riskLists() {
        return rows("published-risk-lists.csv", "band", "entry");
    }

    private static List<List<String>> rows(String file, String... columns) {
        try (InputStream in = Published.class.getResourceAsStream("/uk/csp/journeys/" + file);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream()
                    .map(row -> List.of(columns).stream().map(row::getField).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
