package uk.csp.crimedata.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.crimedata.feed.IncidentRecord.Placement;
import uk.csp.kit.SharedFeeds;
import uk.csp.platform.problem.ProblemException;

/** Road collisions read alike from every release of STATS19. */
class Stats19CollisionsTest {
    @ParameterizedTest
    @CsvSource({
        "Accident_Index,Accident_Severity,Date,LSOA_of_Accident_Location",
        "accident_index,accident_severity,date,lsoa_of_accident_location",
        "collision_index,collision_severity,date,lsoa_of_collision_location"
    })
    void everyRelease_hasTheSameColumns(String index, String severity, String date, String lsoa) throws IOException {
        FeedReading reading = FeedReading.ofCollisions(
                "2018-05",
                FeedReading.stream(String.join(",", index, severity, date, lsoa)
                        + "\n2018500000001,2,24/05/2018,E01990001\n2018500000002,3,25/05/2018,\n"));

        assertThat(reading.rejections).isEmpty();
        assertThat(reading.rows)
                .extracting(IncidentRecord::reference)
                .containsExactly("2018500000001", "2018500000002");
        assertThat(reading.rows).extracting(IncidentRecord::categoryId).containsExactly((short) 2, (short) 3);
        assertThat(reading.rows)
                .extracting(IncidentRecord::placement)
                .containsExactly(Placement.LOCATED, Placement.UNLOCATED);
        assertThat(reading.rows.get(0).recordedOn()).isEqualTo(LocalDate.of(2018, 5, 24));
    }

    @ParameterizedTest
    @CsvSource({
        "stats19/old_layout_accidents_2017.sample.csv, 2017-01/2017-12",
        "stats19/new_layout_collisions_2023.sample.csv, 2023-01/2023-12"
    })
    void publishedFiles_areReadWhole(String file, String period) throws IOException {
        Path published = SharedFeeds.require().resolve(file);
        try (InputStream csv = Files.newInputStream(published)) {
            FeedReading reading = FeedReading.ofCollisions(period, csv);

            assertThat(reading.rejections).isEmpty();
            assertThat(reading.rows)
                    .hasSize(Files.readAllLines(published).size() - 1)
                    .allSatisfy(row -> assertThat(row.placement()).isEqualTo(Placement.OUTSIDE));
        }
    }

    @Test
    void publishedHeaders_areTakenWherePlacesAreGiven() throws IOException {
        Path headers = SharedFeeds.require().resolve("stats19/header_variants.csv");
        int collisions = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(headers)) {
            for (NamedCsvRecord row : rows) {
                String header = row.getField("header");
                if (header.toLowerCase().contains("severity")
                        && header.toLowerCase().contains("lsoa_of")) {
                    assertThat(FeedReading.ofCollisions("2018-05", FeedReading.stream(header + "\n")).rows)
                            .as(row.getField("era"))
                            .isEmpty();
                    collisions++;
                }
            }
        }
        assertThat(collisions).isPositive();
    }

    @Test
    void casualtyFile_isRefusedByItsColumns() {
        assertThatThrownBy(() -> FeedReading.ofCollisions(
                        "2017-01/2017-12",
                        FeedReading.stream("Accident_Index,Vehicle_Reference,Casualty_Reference,Casualty_Class\n")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("collision_severity");
    }

    @Test
    void rowsThatCannotBeMeant_areRejectedByName() throws IOException {
        FeedReading reading = FeedReading.ofCollisions(
                "2018-05",
                FeedReading.stream(
                        """
                        accident_index,accident_severity,date,lsoa_of_accident_location
                        a,4,24/05/2018,E01990001
                        b,3,2018-05-24,E01990001
                        c,3,24/06/2018,E01990001
                        ,3,24/05/2018,E01990001
                        """));

        assertThat(reading.rows).isEmpty();
        assertThat(reading.rejections)
                .extracting(Rejection::code)
                .containsExactly("unknown-category", "bad-date", "month-outside-period", "missing-value");
    }
}
