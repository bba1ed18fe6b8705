package uk.csp.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Month;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {

    @Test
    void feeds_areOnePerDatasetAndFinancialYear() {
        assertThat(new Sample().feeds())
                .extracting(f -> f.dataset() + " " + f.period() + " " + f.mode())
                .containsExactly(
                        "police-recorded-crime 2016-04/2017-03 replace",
                        "police-incidents 2016-04/2017-03 replace",
                        "police-recorded-crime 2017-04/2018-03 replace",
                        "police-incidents 2017-04/2018-03 replace",
                        "police-recorded-crime 2018-04/2019-03 replace",
                        "police-incidents 2018-04/2019-03 replace");
    }

    @Test
    void feed_hasTheRowsItSaysWithinItsPeriod() {
        for (SampleFeed feed : new Sample().feeds()) {
            String[] period = feed.period().split("/");
            assertThat(Feeds.read(feed)).hasSize(feed.rows()).allSatisfy(r -> assertThat(r.month())
                    .isBetween(YearMonth.parse(period[0]), YearMonth.parse(period[1])));
        }
    }

    @Test
    void sameSeed_givesTheSameBytes() {
        assertThat(hashes(new Sample(7))).isEqualTo(hashes(new Sample(7))).isNotEqualTo(hashes(new Sample(8)));
    }

    @Test
    void anySeed_keepsTheTotals() {
        List<Feeds.Row> crimes = Feeds.read(new Sample(42).feeds().get(4));

        assertThat(crimes).hasSize(23_729);
        assertThat(crimes.stream().filter(r -> r.has("domestic-abuse"))).hasSize(4_642);
    }

    @Test
    void reference_isUnique() {
        assertThat(Feeds.all().stream().map(Feeds.Row::reference).distinct().count())
                .isEqualTo(Feeds.all().size());
        assertThat(Feeds.all()).allMatch(r -> r.reference().matches("SYN-201[678]-\\d{6}"));
    }

    @Test
    void offence_isRecordedWithinTwentyDaysAfterItOccurred() {
        assertThat(Feeds.all()).allSatisfy(r -> assertThat(r.occurredOn())
                .isBetween(r.recordedOn().minusDays(20), r.recordedOn()));
        assertThat(Feeds.all()).anyMatch(r -> r.occurredOn().isBefore(r.recordedOn()));
    }

    @Test
    void crime_risesYearOnYear() {
        assertThat(Feeds.count(2016, Feeds.Row::crime)).isLessThan(Feeds.count(2017, Feeds.Row::crime));
        assertThat(Feeds.count(2017, Feeds.Row::crime)).isLessThan(Feeds.count(2018, Feeds.Row::crime));
    }

    @Test
    void season_isLightWithPeaksInOctoberAndDecember() {
        Map<Month, Long> crimes = Feeds.all().stream()
                .filter(Feeds.Row::crime)
                .collect(groupingBy(r -> r.month().getMonth(), counting()));
        double mean =
                crimes.values().stream().mapToLong(Long::longValue).average().orElseThrow();

        assertThat(Stream.of(Month.APRIL, Month.MAY, Month.JUNE, Month.JULY, Month.AUGUST))
                .allMatch(m -> crimes.get(m) > mean);
        assertThat(crimes.get(Month.OCTOBER))
                .isGreaterThan(crimes.get(Month.SEPTEMBER))
                .isGreaterThan(crimes.get(Month.NOVEMBER));
        assertThat(crimes.get(Month.DECEMBER))
                .isGreaterThan(crimes.get(Month.NOVEMBER))
                .isGreaterThan(crimes.get(Month.JANUARY));
        assertThat(crimes.values()).allMatch(n -> n > 0.8 * mean && n < 1.2 * mean);
    }

    @Test
    void raised_addsRecordsOfOneKindInOneMonth() {
        SampleFeed feed = new Sample().feedRaising("burglary-residential", YearMonth.of(2019, 3), 40);

        assertThat(feed.mode()).isEqualTo("upsert");
        assertThat(feed.period()).isEqualTo("2019-03");
        assertThat(Feeds.read(feed))
                .hasSize(40)
                .allMatch(r -> r.category().equals("burglary-residential"))
                .allMatch(r -> r.month().equals(YearMonth.of(2019, 3)))
                .extracting(Feeds.Row::reference)
                .doesNotContainAnyElementsOf(
                        Feeds.all().stream().map(Feeds.Row::reference).toList());
        assertThat(Feeds.bytes(new Sample().feedRaising("burglary-residential", YearMonth.of(2019, 3), 40)))
                .isEqualTo(Feeds.bytes(feed));
    }

    @Test
    void raised_worksForEveryRowButAllCrime() {
        for (PublishedTotals.Row row : PublishedTotals.crimeTable().subList(1, 21)) {
            SampleFeed feed = new Sample().feedRaising(row.indicator(), YearMonth.of(2019, 3), 5);

            assertThat(Feeds.read(feed))
                    .as(row.indicator())
                    .hasSize(5)
                    .allMatch(CrimeTableTest.counted(row.indicator()));
        }
        assertThatThrownBy(() -> new Sample().feedRaising("treason", YearMonth.of(2019, 3), 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("treason");
    }

    @Test
    void files_areWrittenForAPersonToLookAt(@TempDir Path folder) throws IOException {
        Sample sample = new Sample();

        WriteSample.write(sample, folder);

        assertThat(folder.resolve("areas.csv")).hasContent(sample.catalogue().areas());
        assertThat(Files.readAllBytes(folder.resolve("police-incidents-2018-04-2019-03.csv.gz")))
                .isEqualTo(Feeds.bytes(sample.feeds().get(5)));
    }

    private static List<String> hashes(Sample sample) {
        return sample.feeds().stream().map(f -> sha256(Feeds.bytes(f))).toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
