package uk.csp.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.csp.journeys.platform.Document;
import uk.csp.journeys.platform.EventLog;
import uk.csp.journeys.platform.Feed;
import uk.csp.journeys.platform.Figures;
import uk.csp.journeys.platform.RunningPlatform;
import uk.csp.journeys.platform.StreetFeeds;
import uk.csp.local.load.LsoaLookup;
import uk.csp.sample.Catalogue;

/**
 * A force sends its real monthly files, one by one, and a month of them three times: every partnership of the force
 * area gets its part, Plymouth the figures that were computed apart from this project.
 */
class RealFeedsJourney {
    private static final String POLICE = "devon-and-cornwall-police";
    private static final String PLYMOUTH = "E22000056";
    private static final String ASB = "anti-social-behaviour";
    private static final Map<String, String> INDICATORS = Map.ofEntries(
            Map.entry("Anti-social behaviour", ASB),
            Map.entry("Bicycle theft", "bicycle-theft"),
            Map.entry("Burglary", "burglary"),
            Map.entry("Criminal damage and arson", "criminal-damage-and-arson"),
            Map.entry("Drugs", "drugs"),
            Map.entry("Other crime", "other-crime"),
            Map.entry("Other theft", "other-theft"),
            Map.entry("Possession of weapons", "possession-of-weapons"),
            Map.entry("Public order", "public-order"),
            Map.entry("Robbery", "robbery"),
            Map.entry("Shoplifting", "shoplifting"),
            Map.entry("Theft from the person", "theft-from-the-person"),
            Map.entry("Vehicle crime", "vehicle-crime"),
            Map.entry("Violence and sexual offences", "violence-and-sexual-offences"),
            Map.entry("crime_excl_asb", "all-crime"));

    private static final Map<String, JsonNode> RECEIPTS = new TreeMap<>();
    private static RunningPlatform platform;
    private static Figures figures;
    private static StreetFeeds feeds;
    private static Catalogue catalogue;
    private static Map<String, JsonNode> plymouth;
    private static JsonNode redelivered;
    private static JsonNode deliveredAgain;

    @BeforeAll
    static void aForceSendsThreeYears() {
        feeds = StreetFeeds.besideTheProject();
        platform = RunningPlatform.get();
        figures = new Figures(platform);
        catalogue = LsoaLookup.among(List.of(feeds.lookup())).orElseThrow().catalogue(List.of("devon-and-cornwall"));
        put("partnerships", catalogue.partnerships());
        put("areas", catalogue.areas());
        put("populations", catalogue.populations());
        put("suppliers", catalogue.suppliers());
        feeds.months().forEach((month, feed) -> RECEIPTS.put(month, send(feed)));
        redelivered = send(feeds.redelivered());
        deliveredAgain = send(feeds.months().get("2016-06"));
        plymouth = figures.search("partnership=" + PLYMOUTH);
    }

    private static void put(String table, String csv) {
        platform.as("platform-administrator")
                .contentType("text/csv")
                .body(csv.getBytes(UTF_8))
                .put("/v1/" + table)
                .then()
                .statusCode(200);
    }

    private static JsonNode send(Feed feed) {
        return Document.of(feed.send(platform.as(POLICE))
                        .then()
                        .statusCode(201)
                        .extract()
                        .asByteArray())
                .json();
    }

    @Test
    void everyRow_isTakenInOnce() {
        assertThat(RECEIPTS).hasSize(35).doesNotContainKey("2017-12");
        RECEIPTS.forEach((month, receipt) -> {
            assertThat(receipt.at("/rows/read").asLong(-1)).as(month).isGreaterThan(8_000);
            assertThat(receipt.at("/rows/created").asLong(-1))
                    .as(month)
                    .isEqualTo(receipt.at("/rows/read").asLong(-1));
            assertThat(receipt.at("/rows/rejected").asLong(-1)).as(month).isZero();
            assertThat(receipt.at("/placement/located").asLong(-1)
                            + receipt.at("/placement/unlocated").asLong(-1)
                            + receipt.at("/placement/outside").asLong(-1))
                    .as(month)
                    .isEqualTo(receipt.at("/rows/read").asLong(-1));
        });
    }

    @Test
    void monthlyCounts_areThoseComputedApart() {
        SoftAssertions all = new SoftAssertions();
        List<NamedCsvRecord> months = feeds.expectedMonths().stream()
                .filter(row -> RECEIPTS.containsKey(row.getField("month")))
                .toList();
        assertThat(months).hasSize(35);
        months.forEach(row -> INDICATORS.forEach((column, indicator) -> {
            String id = figure(PLYMOUTH, indicator, row.getField("month"));
            all.assertThat(count(plymouth.get(id))).as(id).isEqualTo(Long.parseLong(row.getField(column)));
        }));
        all.assertAll();
    }

    @Test
    void noMonthIsCounted_thatWasNeverReceived() {
        assertThat(plymouth.values())
                .filteredOn(figure -> figure.at("/period/kind").asText().equals("month"))
                .extracting(figure -> figure.at("/period/code").asText())
                .doesNotContain("2017-12");
    }

    @Test
    void yearlyFigures_areThoseOfThePublishedComparison() {
        yearly("all-crime", 17_889, 19_435, 21_908);
        yearly(ASB, 10_222, 8_613, 8_754);
        yearly("shoplifting", 1_612, 1_608, 1_560);
        yearly("burglary", 1_178, 1_077, 1_139);
        yearly("criminal-damage-and-arson", 2_638, 2_644, 2_653);
        yearly("robbery", 105, 132, 185);
        yearly("violence-and-sexual-offences", 6_757, 8_117, 10_097);
    }

    private static void yearly(String indicator, long first, long elevenMonths, long last) {
        JsonNode complete = plymouth.get(figure(PLYMOUTH, indicator, "FY2016-17"));
        assertThat(count(complete)).as(indicator).isEqualTo(first);
        assertComplete(complete);

        JsonNode incomplete = plymouth.get(figure(PLYMOUTH, indicator, "FY2017-18"));
        assertThat(count(incomplete)).as(indicator).isEqualTo(elevenMonths);
        assertThat(incomplete.at("/completeness/complete").asBoolean(true)).isFalse();
        assertThat(incomplete.at("/completeness/missingMonths"))
                .extracting(JsonNode::asText)
                .containsExactly("2017-12");
        assertThat(incomplete.at("/completeness/missingFrom"))
                .extracting(JsonNode::asText)
                .containsExactly("police-street");
        assertThat(incomplete.path("rate").isNull()).as("rate of eleven months").isTrue();
        assertThat(incomplete.path("change").isNull())
                .as("change of eleven months")
                .isTrue();

        JsonNode afterTheGap = plymouth.get(figure(PLYMOUTH, indicator, "FY2018-19"));
        assertThat(count(afterTheGap)).as(indicator).isEqualTo(last);
        assertComplete(afterTheGap);
        assertThat(afterTheGap.path("previous").isNull())
                .as("an incomplete year to compare with")
                .isTrue();
        assertThat(afterTheGap.path("change").isNull())
                .as("change against eleven months")
                .isTrue();
        assertThat(afterTheGap.at("/rate/denominator/value").asInt()).isEqualTo(263_100);
        assertThat(afterTheGap.at("/rate/value").asDouble())
                .isCloseTo(last * 1000.0 / 263_100, org.assertj.core.data.Offset.offset(0.000_001));
    }

    private static void assertComplete(JsonNode figure) {
        assertThat(figure.at("/completeness/complete").asBoolean()).isTrue();
        assertThat(figure.at("/completeness/missingMonths")).isEmpty();
        assertThat(figure.path("rate").isObject()).isTrue();
    }

    @Test
    void neighbourhoods_areTheSumsOfTheirSmallAreas() {
        SoftAssertions all = new SoftAssertions();
        Map<String, String> columns =
                Map.of("FY2016-17", "fy2016_17", "FY2017-18", "fy2017_18_11_months", "FY2018-19", "fy2018_19");
        columns.forEach((period, column) -> {
            compare(all, period, "all-crime", sums(column, type -> !type.equals("Anti-social behaviour")));
            compare(all, period, ASB, sums(column, type -> type.equals("Anti-social behaviour")));
        });
        all.assertAll();
    }

    private static Map<String, Long> sums(String column, Predicate<String> types) {
        return feeds.expectedAreas().stream()
                .filter(row -> types.test(row.getField("crime_type")))
                .collect(Collectors.groupingBy(
                        row -> row.getField("msoa_hocl_name"),
                        TreeMap::new,
                        Collectors.summingLong(row -> Long.parseLong(row.getField(column)))));
    }

    private static void compare(SoftAssertions all, String period, String indicator, Map<String, Long> expected) {
        Map<String, Long> found = plymouth.values().stream()
                .filter(figure -> figure.at("/area/kind").asText().equals("neighbourhood"))
                .filter(figure -> figure.at("/indicator/id").asText().equals(indicator))
                .filter(figure -> figure.at("/period/code").asText().equals(period))
                .collect(Collectors.groupingBy(
                        figure -> figure.at("/area/name").asText(),
                        TreeMap::new,
                        Collectors.summingLong(RealFeedsJourney::count)));
        all.assertThat(found).as(indicator + " " + period).hasSize(32).isEqualTo(expected);
    }

    @Test
    void everyPartnershipOfTheForce_isFilledFromTheSameFiles() {
        List<String> partnerships = catalogue
                .partnerships()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(partnerships).hasSizeGreaterThan(5).contains(PLYMOUTH);
        Map<String, Long> located = new HashMap<>();
        for (String partnership : partnerships) {
            for (String indicator : List.of("all-crime", ASB)) {
                var months = figures.search("partnership=" + partnership + "&area=" + partnership + "&periodKind=month"
                        + "&indicator=" + indicator);
                assertThat(months).as(indicator + " of " + partnership).hasSize(35);
                months.values()
                        .forEach(figure ->
                                located.merge(figure.at("/period/code").asText(), count(figure), Long::sum));
            }
        }
        RECEIPTS.forEach((month, receipt) -> {
            assertThat(located.get(month))
                    .as(month)
                    .isEqualTo(receipt.at("/placement/located").asLong(-1));
            assertThat(located.get(month)
                            + receipt.at("/placement/unlocated").asLong(-1)
                            + receipt.at("/placement/outside").asLong(-1))
                    .as("%s: partnerships, unlocated and outside", month)
                    .isEqualTo(receipt.at("/rows/read").asLong(-1));
        });
    }

    @Test
    void redelivery_changesOutcomesOnly() {
        Feed first = feeds.months().get("2016-06");
        Function<List<String>, List<String>> withoutOutcome = row -> {
            row.remove(10);
            return row;
        };
        assertThat(StreetFeeds.multiset(feeds.redelivered(), withoutOutcome))
                .as("rows without their outcome")
                .isEqualTo(StreetFeeds.multiset(first, withoutOutcome));
        long changed = changed(
                StreetFeeds.multiset(first, Function.identity()),
                StreetFeeds.multiset(feeds.redelivered(), Function.identity()));
        assertThat(changed).isPositive();
        for (JsonNode receipt : List.of(redelivered, deliveredAgain)) {
            assertThat(receipt.at("/rows/created").asLong(-1)).isZero();
            assertThat(receipt.at("/rows/withdrawn").asLong(-1)).isZero();
            assertThat(receipt.at("/rows/rejected").asLong(-1)).isZero();
            assertThat(receipt.at("/rows/updated").asLong(-1)).isEqualTo(changed);
            assertThat(receipt.at("/rows/unchanged").asLong(-1))
                    .isEqualTo(receipt.at("/rows/read").asLong(-1) - changed);
            assertThat(receipt.path("figuresChanged").asInt(-1)).isZero();
        }
    }

    private static long changed(Map<List<String>, Long> before, Map<List<String>, Long> after) {
        return after.entrySet().stream()
                .mapToLong(row -> Math.max(0, row.getValue() - before.getOrDefault(row.getKey(), 0L)))
                .sum();
    }

    /** The last row of a month of Plymouth is withdrawn and comes back: its events follow those of the redelivery. */
    @Test
    void redelivery_tellsNobody() {
        Feed whole = feeds.months().get("2016-04");
        JsonNode less = send(withoutLastPlymouthCrime(whole));
        JsonNode again = send(whole);
        assertThat(less.at("/rows/withdrawn").asLong(-1)).isEqualTo(1);
        assertThat(less.path("figuresChanged").asInt(-1)).isPositive();
        assertThat(again.at("/rows/created").asLong(-1)).isEqualTo(1);
        Set<String> withdrawn = awaitEvents(less);
        assertThat(awaitEvents(again)).as("the way back").isEqualTo(withdrawn);
        EventLog events = platform.figureEvents();
        assertThat(events.figuresChangedBy(redelivered.path("id").asText())).isEmpty();
        assertThat(events.figuresChangedBy(deliveredAgain.path("id").asText())).isEmpty();
        assertThat(count(figures.find(figure(PLYMOUTH, "all-crime", "2016-04"))))
                .isEqualTo(count(plymouth.get(figure(PLYMOUTH, "all-crime", "2016-04"))));
    }

    private static Feed withoutLastPlymouthCrime(Feed feed) {
        List<String> lines =
                new ArrayList<>(new String(feed.body(), UTF_8).lines().toList());
        for (int i = lines.size() - 1; i > 0; i--) {
            if (lines.get(i).contains(",Plymouth 0") && !lines.get(i).startsWith(",")) {
                lines.remove(i);
                break;
            }
        }
        return Feed.replace(feed.dataset(), feed.period(), (String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    /** Waits until everybody was told of every figure that a submission changed. */
    private static Set<String> awaitEvents(JsonNode receipt) {
        String submission = receipt.path("id").asText();
        int expected = receipt.path("figuresChanged").asInt(-1);
        return await("events of " + expected + " figures")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> platform.figureEvents().figuresChangedBy(submission), told -> told.size() == expected);
    }

    private static String figure(String partnership, String indicator, String period) {
        return partnership + "." + indicator + "." + partnership + "." + period;
    }

    private static long count(JsonNode figure) {
        return figure == null ? -1 : figure.path("count").asLong(-1);
    }
}
