package uk.csp.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScaleFeedTest {

    private static final ScaleFeed SCALE = new ScaleFeed(50_000, 36, 1_000, 1);
    private static final List<Feeds.Row> ROWS = Feeds.read(SCALE.feed());

    @Test
    void rows_areAsManyAsAskedSpreadOverAllMonths() {
        assertThat(ROWS).hasSize(50_000).isSortedAccordingTo((a, b) -> a.month().compareTo(b.month()));
        assertThat(ROWS.stream().map(Feeds.Row::month).distinct()).hasSize(36);
        assertThat(SCALE.feed().period()).isEqualTo("2016-04/2019-03");
        assertThat(ROWS.get(0).month()).isEqualTo(YearMonth.of(2016, 4));
        assertThat(ROWS.stream().map(Feeds.Row::reference).distinct()).hasSize(50_000);
    }

    @Test
    void kinds_areAsFrequentAsInTheSample() {
        double violence = share(r -> r.category().equals("violence-without-injury"));

        assertThat(violence).isBetween(3673 / 23729.0 - 0.01, 3673 / 23729.0 + 0.01);
        assertThat(share(r -> r.has("domestic-abuse"))).isBetween(0.18, 0.22);
        assertThat(share(r -> r.lsoa().isEmpty())).isBetween(0.055, 0.07);
    }

    @Test
    void places_areThoseOfItsCatalogue() {
        Set<String> codes = SCALE.catalogue()
                .areas()
                .lines()
                .filter(l -> l.contains(",lsoa,"))
                .map(l -> l.substring(0, l.indexOf(',')))
                .collect(Collectors.toSet());

        assertThat(codes).hasSize(1_000);
        assertThat(ROWS).filteredOn(r -> !r.lsoa().isEmpty()).allMatch(r -> codes.contains(r.lsoa()));
        assertThat(new Sample().catalogue().areas().lines().map(l -> l.substring(0, l.indexOf(','))))
                .doesNotContainAnyElementsOf(codes);
        assertThat(SCALE.catalogue().areas().lines().map(l -> l.split(",")[3]).distinct())
                .hasSize(1 + 8);
    }

    @Test
    void sameSeed_givesTheSameBytes() {
        assertThat(Feeds.bytes(new ScaleFeed(500, 3, 20, 9).feed()))
                .isEqualTo(Feeds.bytes(new ScaleFeed(500, 3, 20, 9).feed()))
                .isNotEqualTo(Feeds.bytes(new ScaleFeed(500, 3, 20, 10).feed()));
    }

    @Test
    void tooSmall_isRefused() {
        assertThatThrownBy(() -> new ScaleFeed(0, 1, 8, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double share(Predicate<Feeds.Row> condition) {
        return ROWS.stream().filter(condition).count() / (double) ROWS.size();
    }
}
