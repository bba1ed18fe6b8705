package uk.csp.crimedata.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.kit.SharedFeeds;
import uk.csp.sample.Sample;
import uk.csp.sample.SampleFeed;

/** How many personal details are found, and how much harmless text is refused. */
class PersonalDetailsTest {
    private static final int TEXTS = 5_000;

    @ParameterizedTest
    @EnumSource(PersonalDetail.class)
    void details_areFoundInAtLeast99Of100Texts(PersonalDetail kind) {
        Corpus corpus = new Corpus(20_190_331 + kind.ordinal());
        List<String> missed = corpus.texts(TEXTS, corpus.of(kind)).stream()
                .filter(text -> PersonalDetails.find(text).isEmpty())
                .toList();
        report(kind + " found", TEXTS - missed.size(), TEXTS);
        assertThat(missed).hasSizeLessThanOrEqualTo(TEXTS / 100);
    }

    @Test
    void harmlessTexts_areLetPass() {
        List<String> refused = new Corpus(7)
                .harmless(TEXTS * 4).stream()
                        .filter(text -> PersonalDetails.find(text).isPresent())
                        .toList();
        report("harmless texts refused", refused.size(), TEXTS * 4);
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "943 476 5919 | NHS_NUMBER",
                "patient-9434765919 | NHS_NUMBER",
                "AB123456C | INSURANCE_NUMBER",
                "ab 12 34 56 d | INSURANCE_NUMBER",
                "AB 12 34 56 | INSURANCE_NUMBER",
                "NI no AB123456 | INSURANCE_NUMBER",
                "01752 668000 | PHONE_NUMBER",
                "(01752)668000 | PHONE_NUMBER",
                "00447700900123 | PHONE_NUMBER",
                "07700 900 123 | PHONE_NUMBER",
                "447700900123 | PHONE_NUMBER",
                "mobile 7700900123 | PHONE_NUMBER",
                "jo.bloggs@example.org | EMAIL",
                "John Smith 12/03/1985 | BIRTH_DATE",
                "Mr Hill 12 March 1985 | BIRTH_DATE",
                "DOB120385 | BIRTH_DATE",
                "PL1 2AB | POSTCODE",
                "sw1a1aa | POSTCODE"
            })
    void detail_isTold(String text, PersonalDetail kind) {
        assertThat(PersonalDetails.find(text)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "943 476 5918",
                "2018-000123",
                "SYN-2018-000123",
                "CR-4718001234",
                "CR123456",
                "GB123456A",
                "On or near Victoria Road",
                "Victoria Road 12/03/2019",
                "PL1",
                "PL1 2",
                "E1 2nd floor",
                "12/03/2018 0930",
                "01-02-2018 03:15",
                "-4.546017 50.827914",
                "b9de9934dd9a49b7f811e49af432b645728952d03c7ddc606e6073d25cbe15a6",
                "0000000000",
                ""
            })
    void harmlessText_isLetPass(String text) {
        assertThat(PersonalDetails.find(text)).isEmpty();
    }

    @Test
    void realFeeds_haveNoRowRefused() throws IOException {
        Path folder = SharedFeeds.require().resolve("police/street");
        long rows = 0;
        Set<String> refused = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try (InputStream csv = new GZIPInputStream(Files.newInputStream(file))) {
                    rows += refusedIn(csv, List.of(0, 2, 3, 6, 8, 9, 10, 11), refused);
                }
            }
        }
        report("real rows refused", refused.size(), rows);
        assertThat(refused).isEmpty();
    }

    @Test
    void sample_hasNoRowRefused() throws IOException {
        long rows = 0;
        Set<String> refused = new HashSet<>();
        for (SampleFeed feed : new Sample().feeds()) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            feed.writePlain(csv);
            rows += refusedIn(new ByteArrayInputStream(csv.toByteArray()), List.of(0, 3, 9), refused);
        }
        report("sample rows refused", refused.size(), rows);
        assertThat(refused).isEmpty();
    }

    private static long refusedIn(InputStream csv, List<Integer> fields, Set<String> refused) throws IOException {
        long rows = 0;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            for (CsvRecord row : reader) {
                rows++;
                for (int field : fields) {
                    if (PersonalDetails.find(row.getField(field)).isPresent()) {
                        refused.add(row.getField(field));
                    }
                }
            }
        }
        return rows;
    }

    /** What is measured is told in the test's output. */
    private static void report(String what, long part, long whole) {
        System.out.printf("%s: %d of %d%n", what, part, whole);
    }

    @Test
    void speed_isTold() {
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            rows.add(new String[] {
                "SYN-2018-" + (100_000 + i), "28E", "Investigation complete; no suspect identified", null
            });
            rows.add(new String[] {
                "b9de9934dd9a49b7f811e49af432b645728952d03c7ddc606e6073d25c" + (100_000 + i),
                "On or near Belle Vue",
                "",
                "Under investigation"
            });
        }
        double best = 0;
        for (int round = 0; round < 8; round++) {
            long begin = System.nanoTime();
            int found = 0;
            for (String[] row : rows) {
                for (String value : row) {
                    found += PersonalDetails.find(value).isPresent() ? 1 : 0;
                }
            }
            assertThat(found).isZero();
            best = Math.max(best, rows.size() * 1e9 / (System.nanoTime() - begin));
        }
        System.out.printf("personal details: %.1f million rows/s%n", best / 1e6);
        assertThat(best).isGreaterThan(200_000);
    }
}
