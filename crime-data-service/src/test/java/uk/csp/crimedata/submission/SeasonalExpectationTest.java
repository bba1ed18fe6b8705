package uk.csp.crimedata.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import uk.csp.kit.SharedFeeds;

class SeasonalExpectationTest {
    private static final YearMonth JUNE = YearMonth.of(2018, 6);

    @Test
    void unknownPast_expectsNothing() {
        assertThat(SeasonalExpectation.of(JUNE, Map.of())).isEmpty();
        assertThat(SeasonalExpectation.of(JUNE, Map.of(JUNE.minusMonths(1), 900)))
                .isEmpty();
    }

    @Test
    void sameMonthOfOtherYears_isCarriedToTodaysLevel() {
        Map<YearMonth, Integer> months = new HashMap<>();
        for (int i = 1; i <= 20; i++) {
            YearMonth month = JUNE.minusMonths(i);
            int season = month.getMonthValue() == 6 ? 200 : 100;
            months.put(month, month.getYear() == 2018 || month.isAfter(JUNE.minusMonths(8)) ? season * 3 / 2 : season);
        }
        SeasonalExpectation expectation = SeasonalExpectation.of(JUNE, months).orElseThrow();
        assertThat(expectation.seasonal()).isTrue();
        assertThat(expectation.value()).isBetween(270.0, 310.0);
        assertThat(expectation.isFarFrom(290)).isFalse();
        assertThat(expectation.isFarFrom(140)).isTrue();
    }

    @Test
    void smallMonths_mayDifferByChance() {
        SeasonalExpectation expectation = new SeasonalExpectation(4, true);
        assertThat(expectation.isFarFrom(0)).isFalse();
        assertThat(expectation.isFarFrom(13)).isTrue();
    }

    @Test
    void realMonths_areAsExpectedAndHalfOfThemAreNot() throws IOException {
        Map<YearMonth, Integer> months = realMonths();
        assertThat(months).hasSize(35);
        List<YearMonth> unusual = months.keySet().stream()
                .filter(month -> isFar(months, month, 1))
                .toList();
        List<YearMonth> halved = months.keySet().stream()
                .filter(month -> isFar(months, month, 0.5))
                .toList();
        System.out.printf("real months: %d of 35 unusual, %d of 35 when halved%n", unusual.size(), halved.size());
        assertThat(unusual).isEmpty();
        assertThat(halved).hasSize(35);
    }

    private static boolean isFar(Map<YearMonth, Integer> months, YearMonth month, double part) {
        Map<YearMonth, Integer> others = new HashMap<>(months);
        int rows = others.remove(month);
        return SeasonalExpectation.of(month, others).orElseThrow().isFarFrom(Math.round(rows * part));
    }

    private static Map<YearMonth, Integer> realMonths() throws IOException {
        Map<YearMonth, Integer> months = new TreeMap<>();
        Path folder = SharedFeeds.require().resolve("police/street");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    months.put(
                            YearMonth.parse(file.getFileName().toString().substring(0, 7)),
                            (int) lines.lines().count() - 1);
                }
            }
        }
        return months;
    }
}
