package uk.csp.crimedata.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import uk.csp.kit.SharedFeeds;

/** The reader of street files against the quirks of the real ones. */
class StreetFeedTest {
    private static final String HEADER = String.join(",", PoliceUkStreetCsv.COLUMNS) + "\n";
    private static final String SAME_POINT =
            ",2018-06,Devon & Cornwall Police,Devon & Cornwall Police,-4.54,50.83,On or near Belle Vue,E01018936,Cornwall 001A,Anti-social behaviour,,\n";

    @Test
    void equalRows_shareAKeyAndStaySeparate() throws IOException {
        FeedReading reading = FeedReading.ofStreet("2018-06", FeedReading.stream(HEADER + SAME_POINT + SAME_POINT));
        assertThat(reading.rows)
                .hasSize(2)
                .extracting(IncidentRecord::key)
                .containsOnly(reading.rows.get(0).key());
    }

    @Test
    void changedOutcome_changesTheDigestAlone() throws IOException {
        String crime =
                "abc,2018-06,Devon & Cornwall Police,Devon & Cornwall Police,-4.5,50.8,On or near X,E01018936,Cornwall 001A,Burglary,%s,\n";
        FeedReading reading = FeedReading.ofStreet(
                "2018-06",
                FeedReading.stream(
                        HEADER + crime.formatted("Under investigation") + crime.formatted("Offender fined")));
        IncidentRecord before = reading.rows.get(0);
        IncidentRecord after = reading.rows.get(1);
        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.digest()).isNotEqualTo(before.digest());
    }

    @Test
    void realFile_isReadWithoutRejections() throws IOException {
        List<IncidentRecord> rows = read("police/street/2016-06-devon-and-cornwall-street.csv.gz");
        assertThat(rows).hasSizeGreaterThan(10_000);
        assertThat(rows.stream().filter(row -> row.reference() == null).count()).isGreaterThan(2_000);
    }

    @Test
    void redelivery_hasTheSameIdentities() throws IOException {
        Function<List<IncidentRecord>, Object> identities =
                rows -> rows.stream().collect(Collectors.groupingBy(IncidentRecord::key, Collectors.counting()));
        List<IncidentRecord> first = read("police/redelivery/2016-06-devon-and-cornwall-street.csv.gz");
        List<IncidentRecord> second = read("police/street/2016-06-devon-and-cornwall-street.csv.gz");
        assertThat(identities.apply(second)).isEqualTo(identities.apply(first));
        assertThat(second.stream().map(IncidentRecord::digest).toList())
                .as("order and outcomes differ")
                .isNotEqualTo(first.stream().map(IncidentRecord::digest).toList());
    }

    private static List<IncidentRecord> read(String file) throws IOException {
        Path path = SharedFeeds.require().resolve(file);
        try (InputStream csv = new GZIPInputStream(Files.newInputStream(path))) {
            FeedReading reading = FeedReading.ofStreet("2016-06", csv);
            assertThat(reading.rejections).isEmpty();
            return reading.rows;
        }
    }
}
