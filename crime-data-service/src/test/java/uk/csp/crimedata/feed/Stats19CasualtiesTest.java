package uk.csp.crimedata.feed;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.crimedata.feed.Collisions.Collision;
import uk.csp.crimedata.feed.IncidentRecord.Placement;
import uk.csp.kit.SharedFeeds;

class Stats19CasualtiesTest {
    private static final UUID KNOWN = RecordKeys.ofReference("2018500000001");
    private static final Collision COLLISION = new Collision(LocalDate.of(2018, 5, 24), 1, Placement.LOCATED);
    private static final Collisions ONE = keys -> keys.contains(KNOWN) ? Map.of(KNOWN, COLLISION) : Map.of();
    private static final Collisions ALL =
            keys -> keys.stream().collect(Collectors.toMap(Function.identity(), key -> COLLISION));

    @ParameterizedTest
    @CsvSource({
        "Accident_Index,Vehicle_Reference,Casualty_Reference,Age_of_Casualty,Casualty_Severity",
        "accident_index,vehicle_reference,casualty_reference,age_of_casualty,casualty_severity",
        "collision_index,vehicle_reference,casualty_reference,age_of_casualty,casualty_severity"
    })
    void everyRelease_joinsItsCollision(String index, String vehicle, String casualty, String age, String severity)
            throws IOException {
        FeedReading reading = FeedReading.ofCasualties(
                ONE,
                FeedReading.stream(String.join(",", index, vehicle, casualty, age, severity)
                        + "\n2018500000001,1,1,15,2\n2018500000001,1,2,16,3\n2018500000001,2,1,-1,1\n"));

        assertThat(reading.rejections).isEmpty();
        assertThat(reading.rows)
                .extracting(IncidentRecord::reference)
                .containsExactly("2018500000001-1-1", "2018500000001-1-2", "2018500000001-2-1");
        assertThat(reading.rows).extracting(IncidentRecord::categoryId).containsExactly((short) 2, (short) 3, (short)
                1);
        assertThat(reading.rows)
                .extracting(IncidentRecord::flags)
                .containsExactly(FeedReading.CHILD, 0, FeedReading.AGE_NOT_KNOWN);
        assertThat(reading.rows).allSatisfy(row -> {
            assertThat(row.recordedOn()).isEqualTo(COLLISION.day());
            assertThat(row.areaId()).isEqualTo(COLLISION.areaId());
        });
    }

    @Test
    void casualtyOfAnUnknownCollision_isRejectedByNameAndKeptToBeSentAgain() throws IOException {
        FeedReading reading = FeedReading.ofCasualties(
                ONE,
                FeedReading.stream(
                        """
                        collision_index,vehicle_reference,casualty_reference,age_band_of_casualty,casualty_severity
                        2018500000001,1,1,4,4
                        2018500000009,1,1,3,3
                        2018500000001,1,,3,3
                        2018500000001,1,2,three,3
                        2018500000001,1,3,3,3
                        """));

        assertThat(reading.rejections)
                .extracting(Rejection::line, Rejection::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "unknown-category"),
                        org.assertj.core.groups.Tuple.tuple(3, "unknown-collision"),
                        org.assertj.core.groups.Tuple.tuple(4, "missing-value"),
                        org.assertj.core.groups.Tuple.tuple(5, "bad-number"));
        assertThat(reading.rejections.get(1).row()).isEqualTo("2018500000009,1,1,3,3");
        assertThat(reading.rows).extracting(IncidentRecord::flags).containsExactly(FeedReading.CHILD);
    }

    @Test
    void publishedFile_isReadWhole() throws IOException {
        Path published = SharedFeeds.require().resolve("stats19/old_layout_casualties_2017.sample.csv");
        try (InputStream csv = Files.newInputStream(published)) {
            FeedReading reading = FeedReading.ofCasualties(ALL, csv);

            assertThat(reading.rejections).isEmpty();
            assertThat(reading.rows).hasSize(Files.readAllLines(published).size() - 1);
        }
    }

    @Test
    void publishedHeaders_areTaken() throws IOException {
        Path headers = SharedFeeds.require().resolve("stats19/header_variants.csv");
        int casualties = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(headers)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("table").equals("casualties")) {
                    assertThat(FeedReading.ofCasualties(ALL, FeedReading.stream(row.getField("header") + "\n")).rows)
                            .as(row.getField("era"))
                            .isEmpty();
                    casualties++;
                }
            }
        }
        assertThat(casualties).isPositive();
    }

    @Test
    void manyRows_keepTheirOrder() throws IOException {
        StringBuilder csv =
                new StringBuilder("collision_index,vehicle_reference,casualty_reference,casualty_severity\n");
        for (int i = 1; i <= 2_500; i++) {
            csv.append("2018500000001,1," + i + ",3\n");
        }
        FeedReading reading = FeedReading.ofCasualties(ONE, FeedReading.stream(csv.toString()));

        assertThat(reading.rows).hasSize(2_500).extracting(IncidentRecord::line).isSorted();
    }

    @Test
    void recordFormat_staysPossible() throws IOException {
        FeedReading reading = FeedReading.ofCasualties(
                Collisions.NONE,
                FeedReading.stream("reference,recordedOn,offenceCode,lsoa\nC1,2018-05-03,3,E01990001\n"));

        assertThat(reading.rejections).isEmpty();
        assertThat(reading.rows).extracting(IncidentRecord::reference).containsExactly("C1");
    }
}
