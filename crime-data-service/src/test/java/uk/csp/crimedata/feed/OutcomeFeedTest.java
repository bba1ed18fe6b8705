package uk.csp.crimedata.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.feed.IncidentRecord.Placement;
import uk.csp.kit.SharedFeeds;

class OutcomeFeedTest {
    @Test
    void publishedFile_isReadWhole() throws IOException {
        Path published = SharedFeeds.require().resolve("police/samples/2017-12-devon-and-cornwall-outcomes.sample.csv");
        try (InputStream csv = Files.newInputStream(published)) {
            FeedReading reading = FeedReading.ofOutcomes("2017-12", false, csv);

            assertThat(reading.rejections).isEmpty();
            assertThat(reading.rows)
                    .hasSize(Files.readAllLines(published).size() - 1)
                    .allSatisfy(row -> {
                        assertThat(row.month()).isEqualTo(LocalDate.of(2017, 12, 1));
                        assertThat(row.recordedOn()).isNull();
                        assertThat(row.placement()).isEqualTo(Placement.UNLOCATED);
                    });
        }
    }

    @Test
    void ownFormat_isTheSameAsCsvAndAsNdjson() throws IOException {
        FeedReading csv = FeedReading.ofOutcomes(
                "2018-05", false, FeedReading.stream("reference,recordedOn,outcome\nA1,2018-05-07,1\n"));
        FeedReading ndjson = FeedReading.ofOutcomes(
                "2018-05",
                true,
                FeedReading.stream("{\"reference\":\"A1\",\"recordedOn\":\"2018-05-07\",\"outcome\":\"1\"}"));

        assertThat(csv.rejections).isEmpty();
        assertThat(ndjson.rows.get(0).key()).isEqualTo(csv.rows.get(0).key());
        assertThat(ndjson.rows.get(0).digest()).isEqualTo(csv.rows.get(0).digest());
        assertThat(csv.rows.get(0).recordedOn()).isEqualTo(LocalDate.of(2018, 5, 7));
    }

    @Test
    void anotherDayOfTheSameCrime_isAnotherOutcome() throws IOException {
        FeedReading reading = FeedReading.ofOutcomes(
                "2018-05",
                false,
                FeedReading.stream(
                        "reference,recordedOn,outcome\nA1,2018-05-07,1\nA1,2018-05-08,1\nA1,2018-05-07,1\n"));

        assertThat(reading.rows.get(1).key()).isNotEqualTo(reading.rows.get(0).key());
        assertThat(reading.rows.get(2).key()).isEqualTo(reading.rows.get(0).key());
    }

    @Test
    void rowsThatCannotBeMeant_areRejectedByName() throws IOException {
        FeedReading reading = FeedReading.ofOutcomes(
                "2018-05",
                false,
                FeedReading.stream(
                        """
                        reference,recordedOn,outcome
                        ,2018-05-07,1
                        A1,,1
                        A2,2018-06-07,1
                        A3,2018-05-07,
                        A4,2018-05-07,Let off
                        """));

        assertThat(reading.rows).isEmpty();
        assertThat(reading.rejections)
                .extracting(Rejection::code)
                .containsExactly(
                        "missing-value", "missing-value", "month-outside-period", "missing-value", "unknown-outcome");
    }
}
