package uk.csp.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreetFilesTest {
    @Test
    void files_comeInTheOrderOfTheirMonthsPlainOrGzip() {
        StreetFiles files = among("b/2018-05-kent-street.csv", "a/2018-04-kent-street.csv.gz");

        assertThat(files.taken())
                .extracting(StreetFile::month)
                .containsExactly(YearMonth.of(2018, 4), YearMonth.of(2018, 5));
        assertThat(files.taken().get(0).client()).isEqualTo("kent-police");
    }

    @Test
    void otherFiles_areNotFeeds() {
        assertThat(among(
                                "2018-04-kent-outcomes.csv",
                                "2018-04-kent-street.sample.csv",
                                "2018-13-kent-street.csv",
                                "kent-street.csv")
                        .taken())
                .isEmpty();
    }

    @Test
    void monthThatComesTwice_isTakenFromTheFullerFolder() {
        StreetFiles files = among(
                "again/2018-04-kent-street.csv", "street/2018-04-kent-street.csv", "street/2018-05-kent-street.csv");

        assertThat(files.taken()).extracting(file -> file.path().getParent()).containsOnly(Path.of("street"));
        assertThat(files.leftOut())
                .extracting(StreetFile::path)
                .containsExactly(Path.of("again/2018-04-kent-street.csv"));
    }

    @Test
    void missingMonth_isNamed() {
        assertThat(among("2017-11-kent-street.csv", "2018-01-kent-street.csv").gaps())
                .containsExactly(YearMonth.of(2017, 12));
    }

    @Test
    void financialYear_isTheNewestThatReachesItsEnd() {
        assertThat(among("2018-03-kent-street.csv", "2019-03-kent-street.csv", "2019-05-kent-street.csv")
                        .financialYear())
                .isEqualTo("2018-19");
        assertThat(among("2018-12-kent-street.csv").financialYear()).isEqualTo("2018-19");
        assertThat(among("2019-02-kent-street.csv").financialYear()).isEqualTo("2018-19");
    }

    private static StreetFiles among(String... names) {
        List<Path> paths = Stream.of(names).map(Path::of).toList();
        return StreetFiles.among(paths);
    }
}
