package uk.csp.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The neighbourhoods as a receiver sees them: areas and populations from the catalogue, crimes from the feeds. */
class PlacesTest {

    private static final Catalogue CATALOGUE = new Sample().catalogue();
    private static final List<NamedCsvRecord> AREAS = csv(CATALOGUE.areas());
    private static final Map<String, String> NEIGHBOURHOOD_OF_LSOA = AREAS.stream()
            .filter(r -> r.getField("kind").equals("lsoa"))
            .collect(Collectors.toMap(r -> r.getField("code"), r -> r.getField("parents")));
    private static final Map<String, Integer> RESIDENTS = csv(CATALOGUE.populations()).stream()
            .filter(r -> r.getField("group").equals("all"))
            .collect(Collectors.toMap(r -> r.getField("area"), r -> Integer.parseInt(r.getField("value"))));
    private static final Map<String, Long> CRIMES = Feeds.all().stream()
            .filter(r -> r.crime() && r.year() == 2018)
            .collect(groupingBy(r -> NEIGHBOURHOOD_OF_LSOA.get(r.lsoa()), counting()));

    @ParameterizedTest
    @CsvSource({
        "plymouth-city-centre, 3755, 508",
        "plymouth-stonehouse, 2147, 214",
        "plymouth-mutley, 708, 206",
        "plymouth-east-end, 1025, 173",
        "plymouth-morice-town, 475, 161",
    })
    void neighbourhood_isAsPrinted(String code, int crimes, int rate) {
        assertThat(CRIMES.get(code)).isEqualTo(crimes);
        assertThat(Rounding.rate(crimes, RESIDENTS.get(code), 0).intValueExact())
                .isEqualTo(rate);
    }

    @Test
    void namedNeighbourhoods_haveTheHighestRatesInPrintedOrder() {
        List<String> byRate = CRIMES.keySet().stream()
                .sorted(Comparator.comparingDouble(code -> -rate(code)))
                .toList();

        assertThat(byRate)
                .startsWith(PublishedTotals.neighbourhoods().stream()
                        .map(PublishedTotals.NamedNeighbourhood::code)
                        .toArray(String[]::new));
        assertThat(byRate.subList(byRate.size() - 2, byRate.size()))
                .containsExactlyInAnyOrder("plymouth-colebrook-and-newnham", "plymouth-elburton-and-dunstone");
        assertThat(byRate).hasSizeGreaterThan(30);
    }

    @Test
    void otherNeighbourhoods_stayBelowThePrintedRateOfMoriceTown() {
        assertThat(CRIMES.keySet().stream().filter(code -> rate(code) >= 160.5)).hasSize(5);
    }

    @Test
    void neighbourhoods_addUpToTheCity() {
        assertThat(CRIMES.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(23_729);
        assertThat(CRIMES.keySet().stream().mapToInt(RESIDENTS::get).sum()).isEqualTo(RESIDENTS.get("E22000056"));
        assertThat(RESIDENTS.get("E22000056")).isEqualTo(264_199);
    }

    @Test
    void lsoas_addUpToTheirNeighbourhood() {
        Map<String, Integer> sums = NEIGHBOURHOOD_OF_LSOA.entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, summingInt(e -> RESIDENTS.get(e.getKey()))));

        assertThat(sums).allSatisfy((code, sum) -> assertThat(sum).isEqualTo(RESIDENTS.get(code)));
    }

    @Test
    void lsoaCodes_haveTheShapeOfRealOnesAndLieBeyondThem() {
        assertThat(NEIGHBOURHOOD_OF_LSOA.keySet()).allMatch(code -> code.matches("E0199\\d{4}"));
        assertThat(AREAS.stream().map(r -> r.getField("code"))).doesNotHaveDuplicates();
    }

    @Test
    void everyRecord_hasAPlaceOfTheCatalogue() {
        assertThat(Feeds.all()).allMatch(r -> NEIGHBOURHOOD_OF_LSOA.containsKey(r.lsoa()));
    }

    @Test
    void shoplifting_gathersInTheCentre() {
        long centre = Feeds.count(
                2018,
                r -> r.category().equals("shoplifting")
                        && NEIGHBOURHOOD_OF_LSOA.get(r.lsoa()).equals("plymouth-city-centre"));

        assertThat(centre / 1585.0).isGreaterThan(3755 / 23729.0);
    }

    @Test
    void everyArea_namesThePartnershipAndSupplierOfTheFeeds() {
        assertThat(AREAS).allMatch(r -> r.getField("partnership").equals("E22000056"));
        assertThat(csv(CATALOGUE.partnerships())).singleElement().satisfies(r -> {
            assertThat(r.getField("forceCode")).isEqualTo("E23000035");
            assertThat(r.getField("policeBasis")).isEqualTo("detailed");
        });
        assertThat(csv(CATALOGUE.suppliers()).stream().map(r -> r.getField("id")))
                .containsAll(
                        new Sample().feeds().stream().map(SampleFeed::client).toList());
    }

    private static double rate(String code) {
        return 1000.0 * CRIMES.get(code) / RESIDENTS.get(code);
    }

    private static List<NamedCsvRecord> csv(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
}
