package uk.csp.crimedata.area;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Population;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.kit.SharedFeeds;
import uk.csp.kit.Tokens;

/** The areas and residents of a whole force, as the national statistics office publishes them. */
@QuarkusTest
@CrimeDataTest
class RealAreasIT {
    /** The sample has the same areas in another arrangement. */
    private static final String OWN = "real-";

    @Inject
    Catalogues catalogues;

    @Test
    void force_loadsAtOnceAndTwiceChangesNothing() throws IOException {
        Path lookup = SharedFeeds.require().resolve("geography/devon_cornwall_lsoa11_lookup.csv");
        Set<String> partnerships = new LinkedHashSet<>(List.of("code,name,forceCode,forceName,policeBasis"));
        Set<String> areas = new LinkedHashSet<>(List.of("code,kind,name,partnership,parents"));
        Set<String> populations = new LinkedHashSet<>(List.of("area,group,year,vintage,value"));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(lookup)) {
            for (NamedCsvRecord row : rows) {
                String partnership = OWN + row.getField("csp18cd");
                partnerships.add(line(
                        partnership,
                        row.getField("csp18nm"),
                        OWN + row.getField("pfa18cd"),
                        row.getField("pfa18nm"),
                        "public"));
                areas.add(line(OWN + row.getField("msoa11cd"), "msoa", row.getField("msoa11nm"), "", ""));
                areas.add(line(
                        OWN + row.getField("lsoa11cd"),
                        "lsoa",
                        row.getField("lsoa11nm"),
                        partnership,
                        OWN + row.getField("msoa11cd")));
                populations.add(
                        line(OWN + row.getField("lsoa11cd"), "all", "2018", "mid-2018", row.getField("pop_mid2018")));
            }
        }

        assertChange(put("partnerships", partnerships), 8, 0);
        long start = System.nanoTime();
        assertChange(put("areas", areas), areas.size() - 1, 0);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertChange(put("populations", populations), 1034, 0);

        assertChange(put("partnerships", partnerships), 0, 8);
        assertChange(put("areas", areas), 0, areas.size() - 1);
        assertChange(put("populations", populations), 0, 1034);

        Catalogue catalogue = catalogues.current();
        assertThat(catalogue.lsoas()).hasSizeGreaterThanOrEqualTo(1034);
        Catalogue.Partnership plymouth =
                catalogue.partnership(OWN + "E22000056").orElseThrow();
        assertThat(catalogue.lsoas().values())
                .filteredOn(lsoa -> lsoa.partnershipId() == plymouth.id())
                .hasSize(161);
        assertThat(catalogue.populations().get(plymouth.id()))
                .as("sum of the 161 small areas, as printed in the assessment")
                .contains(new Population("all", 2018, "mid-2018", 263_100));
    }

    private static void assertChange(Response answer, int created, int unchanged) {
        answer.then()
                .statusCode(200)
                .body("created", equalTo(created), "updated", equalTo(0), "unchanged", equalTo(unchanged));
    }

    private static Response put(String table, Set<String> lines) {
        return given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .contentType("text/csv")
                .body(String.join("\n", lines))
                .put("/v1/" + table);
    }

    private static String line(String... cells) {
        return "\"" + String.join("\",\"", cells) + "\"";
    }
}
