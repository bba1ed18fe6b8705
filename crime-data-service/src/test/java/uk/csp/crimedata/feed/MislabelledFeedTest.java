package uk.csp.crimedata.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.feed.SubmissionOrder.FeedEncoding;
import uk.csp.crimedata.submission.FeedRequests;
import uk.csp.kit.SharedFeeds;
import uk.csp.platform.problem.ProblemException;

/** Files sent as what they are not: the answer says what they look like. */
class MislabelledFeedTest {
    private static final String RECORD = FeedRequests.HEADER;
    private static final String STREET = String.join(",", PoliceUkStreetCsv.COLUMNS) + "\n";
    private static final String OUTCOMES =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type\n";
    private static final String STOP_AND_SEARCH =
            "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,"
                    + "Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,"
                    + "Outcome linked to object of search,Removal of more than just outer clothing\n";
    private static final String API =
            """
            [{"category":"anti-social-behaviour","location_type":"Force","location":{"latitude":"50.371","street":
            {"id":884343,"name":"On or near Wharf Street"},"longitude":"-4.142"},"context":"","outcome_status":null,
            "persistent_id":"","id":54164419,"location_subtype":"","month":"2018-06"}]
            """;

    @Test
    void outcomesAndStopAndSearch_sentAsStreetCrime_areNamed() {
        assertThat(street(OUTCOMES)).isEqualTo("police-uk-outcomes");
        assertThat(street(STOP_AND_SEARCH)).isEqualTo("police-uk-stop-and-search");
        assertThat(street("\ufeff" + STOP_AND_SEARCH)).isEqualTo("police-uk-stop-and-search");
    }

    @Test
    void recordsAndStreetFiles_areToldApart() {
        assertThat(street(RECORD)).isEqualTo("record");
        assertThat(records(STREET)).isEqualTo("police-uk-street");
        assertThat(records(STREET.toUpperCase())).isEqualTo("police-uk-street");
        assertThat(code(() -> FeedReading.ofNdjson(RECORD + "a,b\n"))).isEqualTo("record");
    }

    @Test
    void otherSeparator_isNamed() {
        assertThat(records(RECORD.replace(',', ';'))).isEqualTo("other-separator");
        assertThat(street(STREET.replace(',', '\t'))).isEqualTo("other-separator");
    }

    @Test
    void agreedHeaderWithAMistake_isNoOtherFile() {
        assertThat(records(RECORD.replace("lsoa", "area"))).isEqualTo("missing-column");
        assertThat(street(STREET.replace("Crime type", "Type"))).isEqualTo("missing-column");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-12-devon-and-cornwall-stop-and-search.sample.csv",
                "2017-12-devon-and-cornwall-outcomes.sample.csv"
            })
    void realOtherFiles_areNamed(String file) throws IOException {
        String text =
                Files.readString(SharedFeeds.require().resolve("police/samples").resolve(file));
        assertThat(street(text)).isIn("police-uk-stop-and-search", "police-uk-outcomes");
        assertThat(records(text)).startsWith("police-uk-");
    }

    @ParameterizedTest
    @CsvSource({
        "stats19/old_layout_accidents_2017.sample.csv, stats19-accidents",
        "stats19/new_layout_collisions_2023.sample.csv, stats19-collisions",
        "stats19/old_layout_casualties_2017.sample.csv, stats19-casualties",
        "health/ambsys_south_western.sample.csv, ambulance-quality"
    })
    void filesOfOtherHolders_areNamed(String file, String code) throws IOException {
        assertThat(records(Files.readString(SharedFeeds.require().resolve(file))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 | pdf",
                "<!DOCTYPE html><html> | html",
                "<?xml version='1.0'?> | xml",
                "{\"reference\":\"R1\"} | json-lines",
                "[{\"reference\":\"R1\"}] | json-array",
                "{\"type\":\"FeatureCollection\",\"features\":[]} | geojson"
            })
    void textsOfOtherKinds_areNamed(String text, String code) {
        assertThat(csv(text.getBytes(UTF_8))).isEqualTo(code);
    }

    @Test
    void answerOfThePoliceApi_isNamedHoweverItIsSent() {
        assertThat(csv(API.getBytes(UTF_8))).isEqualTo("police-uk-api-street-crime");
        assertThat(code(() -> KnownFiles.refuse(stream(API.getBytes(UTF_8)), new FeedEncoding(true, false))))
                .isEqualTo("police-uk-api-street-crime");
    }

    @Test
    void binaryFiles_areNamed() throws IOException {
        assertThat(csv(zip("[Content_Types].xml"))).isEqualTo("xlsx-workbook");
        assertThat(csv(zip("2018-06/2018-06-devon-and-cornwall-street.csv"))).isEqualTo("zip-archive");
        assertThat(csv("\u00d0\u00cf\u0011\u00e0\u00a1".getBytes(ISO_8859_1))).isEqualTo("xls-workbook");
        assertThat(csv(RECORD.getBytes(UTF_16))).isEqualTo("utf-16");
        assertThat(csv(RECORD.getBytes(UTF_16LE))).isEqualTo("utf-16");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(RECORD.getBytes(UTF_8));
        }
        assertThat(csv(packed.toByteArray())).isEqualTo("gzip");
    }

    @Test
    void feed_isPassedOnFromItsFirstByte() throws IOException {
        byte[] feed = (RECORD + "R,,2018-06-03,28E,,E01990001,,,,\n".repeat(500)).getBytes(UTF_8);
        assertThat(KnownFiles.refuse(stream(feed), new FeedEncoding(false, false))
                        .readAllBytes())
                .isEqualTo(feed);
    }

    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(1);
        }
        return packed.toByteArray();
    }

    private static String street(String text) {
        return code(() -> FeedReading.ofStreet("2018-06", FeedReading.stream(text)));
    }

    private static String records(String text) {
        return code(() -> FeedReading.ofRecords(text));
    }

    private static String csv(byte[] bytes) {
        return code(() -> KnownFiles.refuse(stream(bytes), new FeedEncoding(false, false)));
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** The code of the refusal, which must be that of another file unless only columns are wrong. */
    private static String code(ThrowingCallable reading) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, reading);
        String code = problem.violations().get(0).code();
        assertThat(problem.type())
                .isEqualTo(
                        code.equals("missing-column")
                                ? CrimeDataProblem.WRONG_COLUMNS
                                : CrimeDataProblem.MISLABELLED_FEED);
        return code;
    }
}
