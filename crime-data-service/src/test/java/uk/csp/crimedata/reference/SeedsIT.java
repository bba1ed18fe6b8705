package uk.csp.crimedata.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.kit.SharedFeeds;

/** The reference data of the release is all there, and bringing it again changes nothing. */
@QuarkusTest
@CrimeDataTest
class SeedsIT {
    /** What other tests load begins with this. */
    private static final String OTHERS = "ref-";

    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    @Inject
    Catalogues catalogues;

    @Inject
    SeedCatalogue seeds;

    @Test
    void seeds_areComplete() {
        Catalogue catalogue = catalogues.current();

        assertThat(released(catalogue.datasets().keySet()))
                .hasSize(28)
                .contains(
                        "police-recorded-crime", "police-incidents", "police-street", "emergency-department-violence");
        assertThat(released(catalogue.categories().keySet())).hasSize(104);
        assertThat(released(catalogue.flags().keySet())).hasSize(15);
        assertThat(catalogue.flags()).containsEntry("domestic-abuse", 1).containsEntry("street-drinking", 4);
        assertThat(released(catalogue.indicators().values().stream()
                        .map(Catalogue.Indicator::code)
                        .collect(Collectors.toSet())))
                .hasSize(110);
        assertThat(catalogue.indicators().values())
                .filteredOn(Catalogue.Indicator::neighbourhoods)
                .extracting(Catalogue.Indicator::code)
                .containsExactlyInAnyOrder("all-crime", "anti-social-behaviour", "council-anti-social-behaviour");
    }

    @Test
    void seeds_broughtAgain_changeNothing() {
        long version = catalogues.current().version();

        seeds.onStart(new StartupEvent());

        assertThat(catalogues.current().version()).isEqualTo(version);
    }

    @Test
    void publicStreetFiles_countForFifteenIndicatorsOnly() {
        Catalogue catalogue = catalogues.current();
        Dataset street = catalogue.datasets().get("police-street");

        Set<String> counted = catalogue.indicators().values().stream()
                .filter(indicator -> indicator.datasets().contains(street.id()))
                .map(Catalogue.Indicator::code)
                .collect(Collectors.toSet());

        assertThat(counted)
                .hasSize(15)
                .contains("all-crime", "anti-social-behaviour", "violence-and-sexual-offences")
                .doesNotContain("burglary-residential", "rape", "hate-crime");
    }

    @Test
    void everyHomeOfficeCodeOfTheEra_mapsToACategory() throws IOException {
        Path codes = SharedFeeds.require().resolve("reference/home_office_offence_codes_2017_18_era.csv");
        Map<String, String> expected = Map.of(
                "8L", "stalking-and-harassment",
                "106", "violence-without-injury",
                "37.1", "violence-with-injury",
                "37.2", "theft-of-motor-vehicle",
                "126", "vehicle-interference",
                "92A", "drug-trafficking",
                "1-4.1-4.10-4.2", "homicide",
                "802", "other-crime");
        Catalogue catalogue = catalogues.current();
        Set<String> unmapped = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(codes)) {
            for (NamedCsvRecord row : rows) {
                if (catalogue
                        .category("home-office", row.getField("offence_code"), DAY)
                        .isEmpty()) {
                    unmapped.add(row.getField("offence_code"));
                }
            }
        }

        assertThat(unmapped).isEmpty();
        expected.forEach((code, category) -> assertThat(catalogue.category("home-office", code, DAY))
                .as(code)
                .isEqualTo(Optional.of(catalogue.categories().get(category))));
    }

    @Test
    void everyPublicName_mapsToACategory() throws IOException {
        Path names = SharedFeeds.require().resolve("reference/police_uk_categories.csv");
        Catalogue catalogue = catalogues.current();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(names)) {
            assertThat(rows).hasSize(14).allSatisfy(row -> assertThat(
                            catalogue.category("police-uk", row.getField("csv_crime_type"), DAY))
                    .isPresent());
        }
    }

    private static Set<String> released(Set<String> codes) {
        return codes.stream().filter(code -> !code.startsWith(OTHERS)).collect(Collectors.toSet());
    }
}
