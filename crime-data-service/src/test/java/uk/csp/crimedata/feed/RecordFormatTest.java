package uk.csp.crimedata.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.feed.IncidentRecord.Placement;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

class RecordFormatTest {
    private static final String HEADER =
            "reference,occurredOn,recordedOn,offenceCode,category,lsoa,longitude,latitude,flags,outcome\n";

    @Test
    void row_isReadInFull() throws IOException {
        FeedReading reading = FeedReading.ofRecords(
                HEADER + "R1,2018-06-01,2018-06-03,28E,,E01990001,-4.14,50.37,domestic-abuse;hate-racist,Charged\n");
        assertThat(reading.rejections).isEmpty();
        IncidentRecord row = reading.rows.get(0);
        assertThat(row.month()).hasToString("2018-06-01");
        assertThat(row.categoryId()).isEqualTo((short) 11);
        assertThat(row.flags()).isEqualTo(3);
        assertThat(row.placement()).isEqualTo(Placement.LOCATED);
        assertThat(row.line()).isEqualTo(2);
    }

    @Test
    void ndjson_meansTheSameAsCsv() throws IOException {
        IncidentRecord csv = FeedReading.ofRecords(HEADER + "R1,2018-06-01,2018-06-03,28E,,E01990001,,,hate-racist,\n")
                .rows
                .get(0);
        IncidentRecord json = FeedReading.ofNdjson(
                        """
                        {"reference":"R1","occurredOn":"2018-06-01","recordedOn":"2018-06-03","offenceCode":"28E",\
                        "lsoa":"E01990001","flags":["hate-racist"]}
                        """)
                .rows
                .get(0);
        assertThat(json.key()).isEqualTo(csv.key());
        assertThat(json.digest()).isEqualTo(csv.digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R,,,28E,,E01990001,,,, | recordedOn | missing-value",
                "R,,03/06/2018,28E,,E01990001,,,, | recordedOn | bad-date",
                "R,,2018-02-30,28E,,E01990001,,,, | recordedOn | bad-date",
                "R,,2019-04-01,28E,,E01990001,,,, | recordedOn | month-outside-period",
                "R,2018-07-01,2018-06-03,28E,,E01990001,,,, | occurredOn | recorded-before-it-occurred",
                "R,,2018-06-03,99Z,,E01990001,,,, | offenceCode | unknown-offence-code",
                "R,,2018-06-03,30A,,E01990001,,,, | offenceCode | unknown-offence-code",
                "R,,2018-06-03,,arsony,E01990001,,,, | category | unknown-category",
                "R,,2018-06-03,28E,anti-social-behaviour,E01990001,,,, | category | category-or-offence-code",
                "R,,2018-06-03,,,E01990001,,,, | category | category-or-offence-code",
                "R,,2018-06-03,28E,,Plymouth,,,, | lsoa | bad-area-code",
                "R,,2018-06-03,28E,,E01990001,west,50,, | longitude | bad-coordinate",
                "R,,2018-06-03,28E,,E01990001,-4,91,, | latitude | bad-coordinate",
                "R,,2018-06-03,28E,,E01990001,,,drunk, | flags | unknown-flag"
            })
    void badRow_isRejectedWithLineFieldAndCode(String row, String field, String code) throws IOException {
        FeedReading reading = FeedReading.ofRecords(HEADER + row + "\nR2,,2018-06-03,28E,,E01990001,,,,\n");
        assertThat(reading.rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(2);
            assertThat(rejection.field()).isEqualTo(field);
            assertThat(rejection.code()).isEqualTo(code);
        });
        assertThat(reading.rows).as("the good row is kept").hasSize(1);
    }

    @Test
    void rowWithTooFewFields_isRejected() throws IOException {
        FeedReading reading = FeedReading.ofRecords(HEADER + "R,2018-06-03\n");
        assertThat(reading.rejections).extracting(Rejection::code).containsExactly("wrong-number-of-fields");
    }

    @Test
    void placeElsewhereAndNoPlace_areCountedApart() throws IOException {
        FeedReading reading =
                FeedReading.ofRecords(HEADER + "A,,2018-06-03,28E,,E01004567,,,,\nB,,2018-06-03,28E,,,,,,\n");
        assertThat(reading.rows)
                .extracting(IncidentRecord::placement)
                .containsExactly(Placement.OUTSIDE, Placement.UNLOCATED);
        assertThat(reading.rows).allSatisfy(row -> assertThat(row.areaId()).isNull());
    }

    @Test
    void byteOrderMarkAndCarriageReturns_areNoMatter() throws IOException {
        FeedReading reading =
                FeedReading.ofRecords("\ufeff" + HEADER.replace("\n", "\r\n") + "A,,2018-06-03,28E,,E01990001,,,,\r\n");
        assertThat(reading.rejections).isEmpty();
        assertThat(reading.rows).hasSize(1);
    }

    @Test
    void missingAndUnexpectedColumns_areAllNamed() {
        assertThatThrownBy(() -> FeedReading.ofRecords("reference,recordedOn,surname\nA,2018-06-03,X\n"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(CrimeDataProblem.WRONG_COLUMNS);
                    assertThat(problem.violations())
                            .extracting(Violation::code)
                            .containsExactly("missing-column", "unexpected-column");
                });
    }

    @Test
    void rowWithAPersonalDetail_isRejectedByItsKindAlone() throws IOException {
        for (String row : List.of(
                "943 476 5919,,2018-06-03,28E,,E01990001,,,,",
                "R,,2018-06-03,28E,,E01990001,,,,rang 07700 900123",
                "R,,jo@example.org,28E,,E01990001,,,,",
                "R,,2018-06-03,AB123456C,,E01990001,,,,",
                "R,,2018-06-03,28E,,PL1 2AB,,,,",
                "R,,2018-06-03,28E,,E01990001,,,,,John Smith 12/03/1985")) {
            FeedReading reading = FeedReading.ofRecords(HEADER + row + "\n");
            assertThat(reading.rejections).as(row).singleElement().satisfies(rejection -> {
                assertThat(rejection.code()).isEqualTo("personal-data");
                assertThat(rejection.line()).isEqualTo(2);
                assertThat(rejection.row()).isNull();
                assertThat(rejection.detail()).doesNotContain("476", "900123", "jo@", "123456", "2AB", "Smith");
            });
            assertThat(reading.rows).isEmpty();
        }
    }

    @Test
    void rejectedRow_isKeptToBeMended() throws IOException {
        assertThat(FeedReading.ofRecords(HEADER + "R,,nonsense,28E,,E01990001,,,,\"a, b\"\n")
                        .rejections
                        .get(0)
                        .row())
                .isEqualTo("R,,nonsense,28E,,E01990001,,,,\"a, b\"");
        assertThat(FeedReading.ofNdjson("{\"reference\":\"R\",\"recordedOn\":\"nonsense\"}")
                        .rejections
                        .get(0)
                        .row())
                .isEqualTo("R,,nonsense,,,,,,,");
        assertThat(FeedReading.ofNdjson("{\"surname\":\"Smith\",\"recordedOn\":\"nonsense\"}")
                        .rejections
                        .get(0))
                .satisfies(rejection -> assertThat(rejection.row()).isNull())
                .satisfies(rejection ->
                        assertThat(rejection.detail()).contains("'surname'").doesNotContain("Smith"));
    }

    @Test
    void fileWithoutHeader_isRefusedWithoutRepeatingItsFirstRow() {
        assertThatThrownBy(() -> FeedReading.ofRecords("R1,2018-06-03,John Smith,28E\n"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::detail)
                        .noneMatch(detail -> detail.contains("Smith") || detail.contains("R1")));
    }

    @Test
    void columnThatIsNotAgreed_isNamedWhereItIsAName() {
        assertThatThrownBy(() -> FeedReading.ofRecords("recordedOn,lsoa,surname,07700 900123\nA,B,C,D\n"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.violations())
                        .extracting(Violation::detail)
                        .containsExactly(
                                "The column 'surname' is not agreed: it may not be sent",
                                "The column number 4 is not agreed: it may not be sent"));
    }

    @Test
    void textThatIsNotUtf8_isRefusedWithALine() {
        byte[] latin1 = (HEADER + "A,,2018-06-03,28E,,E01990001,,,,caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> FeedReading.ofStreet("2018-06", new ByteArrayInputStream(latin1)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(CrimeDataProblem.UNREADABLE_FEED));
    }

    @Test
    void ndjson_badLinesAreRejectedAlone() throws IOException {
        FeedReading reading = FeedReading.ofNdjson(
                """
                {"recordedOn":"2018-06-03","offenceCode":"28E","lsoa":"E01990001"}
                not json
                [1]
                {"recordedOn":"2018-06-03","offenceCode":"28E","lsoa":"E01990001","surname":"X"}
                {"recordedOn":{"day":3},"offenceCode":"28E"}

                {"recordedOn":"2018-06-04","offenceCode":"28E","lsoa":null}
                """);
        assertThat(reading.rows).hasSize(2);
        assertThat(reading.rejections)
                .extracting(Rejection::line, Rejection::code)
                .containsExactly(
                        tuple(2, "not-json"),
                        tuple(3, "not-an-object"),
                        tuple(4, "unexpected-field"),
                        tuple(5, "unexpected-value"));
    }
}
