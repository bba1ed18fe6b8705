package uk.csp.crimedata.analysis;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static uk.csp.crimedata.ReferenceTables.put;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import uk.csp.kit.SharedFeeds;
import uk.csp.kit.Tokens;

/**
 * Plymouth's rows of the real street files under codes of its own, so that the sample's Plymouth is not touched. Loaded
 * once; December 2017 was never published to us.
 */
final class RealFeeds {
    static final String PARTNERSHIP = "stat-E22000056";
    private static final String OWN = "stat-";
    private static final String POLICE = "stat-police";
    private static boolean loaded;

    private RealFeeds() {}

    static synchronized void load() throws IOException {
        Path data = SharedFeeds.require();
        if (loaded) {
            return;
        }
        loadAreas(data.resolve("geography/devon_cornwall_lsoa11_lookup.csv"));
        try (Stream<Path> files = Files.list(data.resolve("police/street"))) {
            for (Path file : files.sorted().toList()) {
                submit(file);
            }
        }
        loaded = true;
    }

    private static void loadAreas(Path lookup) throws IOException {
        Set<String> areas = new LinkedHashSet<>(List.of("code,kind,name,partnership,parents"));
        Set<String> populations = new LinkedHashSet<>(List.of("area,group,year,vintage,value"));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(lookup)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("csp18cd").equals("E22000056")) {
                    String ward = OWN + row.getField("wd18cd");
                    String middle = OWN + row.getField("msoa11cd");
                    String lsoa = OWN + row.getField("lsoa11cd");
                    areas.add(ward + ",ward,\"" + row.getField("wd18nm") + "\",,");
                    areas.add(middle + ",msoa,\"" + row.getField("msoa_hocl_name") + "\",,");
                    areas.add(lsoa + ",lsoa,\"" + row.getField("lsoa11nm") + "\"," + PARTNERSHIP + "," + ward + ";"
                            + middle);
                    populations.add(lsoa + ",all,2018,mid-2018," + row.getField("pop_mid2018"));
                }
            }
        }
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\n" + PARTNERSHIP
                        + ",Plymouth,stat-E23000035,Devon & Cornwall,public,stat-analysts\n");
        put("areas", String.join("\n", areas));
        put("populations", String.join("\n", populations));
        put("suppliers", "id,name,kind,area\n" + POLICE + ",Police,police,stat-E23000035\n");
    }

    private static void submit(Path file) throws IOException {
        String month = file.getFileName().toString().substring(0, 7);
        String text;
        try (InputStream csv = new GZIPInputStream(Files.newInputStream(file))) {
            text = new String(csv.readAllBytes(), UTF_8);
        }
        String rows = text.lines()
                .filter(line -> line.startsWith("Crime ID") || line.contains(",Plymouth "))
                .map(line -> line.replaceFirst(",(E010\\d{5}),", ",stat-$1,"))
                .collect(Collectors.joining("\n", "", "\n"));
        given().auth()
                .oauth2(Tokens.ofPartner("devon-and-cornwall-police", POLICE))
                .queryParam("dataset", "police-street")
                .queryParam("period", month)
                .contentType("text/csv")
                .body(rows.getBytes(UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(201);
    }

    static ValidatableResponse read(String path) {
        return given().auth()
                .oauth2(Tokens.ofPartner("safer-plymouth-analyst", "stat-analysts"))
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200);
    }

    static String csv(String path) {
        return given().auth()
                .oauth2(Tokens.ofPartner("safer-plymouth-analyst", "stat-analysts"))
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
    }
}
