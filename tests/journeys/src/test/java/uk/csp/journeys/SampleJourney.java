package uk.csp.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.csp.journeys.platform.Document;
import uk.csp.journeys.platform.Published;
import uk.csp.journeys.platform.RunningPlatform;
import uk.csp.journeys.platform.SampleCity;
import uk.csp.sample.PublishedTotals;

/** The sample goes in as feeds, a workshop is held, and the published assessment comes out to the digit. */
class SampleJourney {
    private static SampleCity city;
    private static byte[] draft;
    private static Response published;

    @BeforeAll
    static void theAssessmentIsPublished() {
        city = SampleCity.undisturbed(RunningPlatform.get());
        await("the published assessment as the draft")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> isThePublishedOne(city.draft()));
        city.writeTexts();
        draft = city.draft();
        published = city.publish();
    }

    private static void isThePublishedOne(byte[] bytes) {
        Document document = Document.of(bytes);
        assertThat(document.table("crime-table")).isEqualTo(Published.crimeTable());
        assertThat(document.table("neighbourhood-table")).isEqualTo(Published.neighbourhoods());
        assertThat(document.ratings()).containsExactlyInAnyOrderElementsOf(Published.ratings());
        for (String band : List.of("High", "Moderate", "Standard")) {
            assertThat(document.texts(band.toLowerCase() + "-level-risks"))
                    .containsSubsequence(Published.riskLists().stream()
                            .filter(entry -> entry.get(0).equals(band))
                            .map(entry -> entry.get(1))
                            .toList());
        }
    }

    @Test
    void crimeTable_isThePublishedOneToTheDigit() {
        JsonNode rows = get("/v1/crime-table").path("rows");
        assertThat(rows.size()).isEqualTo(21);
        for (int i = 0; i < 21; i++) {
            PublishedTotals.Row printed = PublishedTotals.crimeTable().get(i);
            JsonNode row = rows.get(i);
            assertThat(row.path("indicator").asText()).isEqualTo(printed.indicator());
            assertThat(row.path("label").asText()).isEqualTo(printed.label());
            assertThat(row.path("previous").asInt()).as(printed.label()).isEqualTo(printed.before());
            assertThat(row.path("count").asInt()).as(printed.label()).isEqualTo(printed.after());
            assertThat(row.path("change").asInt())
                    .as(printed.label())
                    .isEqualTo(printed.changeCount().orElse(printed.after() - printed.before()));
            assertThat(row.at("/percent/value").decimalValue())
                    .as(printed.label())
                    .isEqualByComparingTo(printed.changePercent());
            boolean slip = printed.indicator().equals("drug-trafficking");
            assertThat(row.at("/rate/value").decimalValue())
                    .as(printed.label())
                    .isEqualByComparingTo(slip ? PublishedTotals.TRAFFICKING_RATE : printed.rate());
            assertThat(row.path("population").asText())
                    .as(printed.label())
                    .isEqualTo(printed.group().equals("all") ? "all residents" : "residents aged 16 and over");
        }
    }

    private static JsonNode get(String table) {
        return Document.of(city.asAnalyst()
                        .get(table + "?partnership=" + city.partnership() + "&period=" + SampleCity.YEAR)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .json();
    }

    @Test
    void neighbourhoods_areRankedAsPublished() {
        JsonNode rows = get("/v1/neighbourhood-table").path("rows");
        List<PublishedTotals.NamedNeighbourhood> printed = PublishedTotals.neighbourhoods();
        assertThat(printed).hasSize(5);
        for (int i = 0; i < 5; i++) {
            PublishedTotals.NamedNeighbourhood place = printed.get(i);
            assertThat(rows.get(i).path("rank").asInt()).isEqualTo(i + 1);
            assertThat(rows.get(i).path("name").asText()).isEqualTo(place.name());
            assertThat(rows.get(i).path("count").asInt()).isEqualTo(place.crimes());
            assertThat(rows.get(i).at("/rate/value").asInt()).isEqualTo(place.rate());
        }
    }

    @Test
    void overlays_areTheirPublishedShares() {
        List<String> overview = Document.of(draft).texts("overview");
        assertThat(overview).anyMatch(text -> text.matches("(?i).*\\b20% .*domestic abuse.*"));
        assertThat(overview).anyMatch(text -> text.matches("(?i).*\\b13% .*alcohol.related.*"));
        assertThat(overview).anyMatch(text -> text.matches("(?i).*\\b2% .*hate crime.*"));
    }

    @Test
    void ratings_areThePublishedOnes() {
        JsonPath ratings = city.asDashboard()
                .get("/v1/ratings?partnership=" + city.partnership() + "&cycle=" + SampleCity.CYCLE)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> inTable = ratings.getList("items.findAll { it.threat.inTable }");
        assertThat(inTable).hasSize(29);
        assertThat(ratings.<String>getList("items.findAll { it.threat.inTable }.threat.label"))
                .containsExactlyElementsOf(
                        Published.ratings().stream().map(row -> row.get(0)).toList());
        assertThat(ratings.<String>getList("items.findAll { it.threat.inTable }.ratified.band"))
                .containsExactlyElementsOf(
                        Published.ratings().stream().map(row -> row.get(1)).toList());
        assertThat(ratings.<Object>getList("items.drift"))
                .as("nothing drifts: the figures are those the workshop had")
                .containsOnlyNulls();
    }

    @Test
    void riskLists_areThePublishedOnes() {
        JsonPath entries = city.asDashboard()
                .get("/v1/list-entries?partnership=" + city.partnership() + "&cycle=" + SampleCity.CYCLE)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(27))
                .extract()
                .jsonPath();
        List<String> labels = entries.getList("items.sort { it.order }.label");
        List<String> bands = entries.getList("items.sort { it.order }.ratified");
        for (int i = 0; i < 27; i++) {
            assertThat(List.of(bands.get(i), labels.get(i)))
                    .isEqualTo(Published.riskLists().get(i));
        }
    }

    @Test
    void edition_isTheDraftByteForByteUnderItsHash() throws NoSuchAlgorithmException {
        published.then().statusCode(201).body("id", equalTo(city.partnership() + "." + SampleCity.YEAR + ".1"));
        assertThat(city.draft()).as("assembled twice").isEqualTo(draft);
        byte[] edition = city.edition(1);
        assertThat(edition).isEqualTo(draft);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(edition));
        assertThat(published.<String>path("sha256")).isEqualTo(hash);
        isThePublishedOne(edition);
        city.publish()
                .then()
                .statusCode(200)
                .body("id", equalTo(published.<String>path("id")), "sha256", equalTo(hash));
        assertThat(city.edition(1)).as("published is published").isEqualTo(edition);
    }

    @Test
    void page_showsTheCrimeTableAndTheRatings() {
        String words = words(city.asAnalyst()
                .get("/v1/editions/" + published.path("id") + "/html")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString());
        Published.crimeTable().forEach(row -> assertThat(words).contains(String.join(" ", row)));
        Published.neighbourhoods().forEach(row -> assertThat(words).contains(String.join(" ", row)));
        Published.riskLists().forEach(entry -> assertThat(words).contains(entry.get(1)));
        assertThat(words).contains(published.<String>path("sha256"));
    }

    /** The text of a page as it is read aloud. */
    private static String words(String html) {
        return html.replaceAll("(?s)<style.*?</style>|<script.*?</script>", " ")
                .replaceAll("<(a|/a|sup|/sup)[^>]*>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
    }

    /** Everybody reads released counts: of the one domestic homicide a year before neither the count nor a change. */
    @Test
    void publicEdition_hidesWhatCouldPointAtPeople() {
        String edition = "/v1/editions/" + published.path("id");
        city.asDashboard().get(edition).then().statusCode(403);
        String open = city.asDashboard()
                .get(edition + "/public")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(open).contains("public edition").contains("23,729").contains("[c]");
        String homicide = city.figure("domestic-homicide", "FY2017-18");
        city.asDashboard()
                .get(edition + "/public/lineage")
                .then()
                .statusCode(200)
                .body(
                        "numbers.origins.flatten().findAll { it.figure == '" + homicide
                                + "' && it.measure != 'withheld' }",
                        hasSize(0));
        for (String lineage : List.of("/lineage", "/public/lineage")) {
            city.asAnalyst()
                    .get(edition + lineage + "/verification")
                    .then()
                    .statusCode(200)
                    .body("differences", hasSize(0))
                    .body("holds", equalTo(true));
        }
    }

    @Test
    void printedNumber_leadsToTheSubmissionItWasCountedFrom() {
        JsonPath lineage = city.asAnalyst()
                .get("/v1/editions/" + published.path("id") + "/lineage")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String figure = city.figure("robbery", SampleCity.YEAR);
        List<String> ways = lineage.getList(
                "numbers.findAll { it.section == 'crime-and-incidents' && it.context == 'Robbery, 2018/19' }"
                        + ".collect { it.text + ' ' + it.origins[0].figure + ' ' + it.origins[0].measure }");
        assertThat(ways).containsExactly("255 " + figure + " count");
        String provenance = lineage.getString(
                "numbers.find { it.section == 'crime-and-incidents' && it.context == 'Robbery, 2018/19' }.origins[0].provenance");
        String submission =
                city.receipt("police-recorded-crime", "2018-04/2019-03").getString("id");
        city.asAnalyst()
                .get(provenance)
                .then()
                .statusCode(200)
                .body("figure.count", equalTo(255))
                .body("months.size()", equalTo(12))
                .body("months.submission", everyItem(equalTo(submission)))
                .body("submissions.id", hasItem(submission))
                .body("submissions.supplier", hasItem(city.police()));
        city.asPolice().get("/v1/submissions/" + submission).then().statusCode(200);
    }

    @Test
    void everyFigureOfTheEdition_hasTheRevisionTheServiceHas() {
        JsonNode used = Document.of(city.edition(1)).json().path("figures");
        assertThat(used.size()).isGreaterThan(100);
        Map<String, Integer> known = city.figures().revisions(city.partnership());
        Stream<JsonNode> figures = StreamSupport.stream(used.spliterator(), false);
        assertThat(figures)
                .allSatisfy(figure -> assertThat(known.get(figure.path("figure").asText()))
                        .as(figure.path("figure").asText())
                        .isEqualTo(figure.path("revision").asInt()));
    }
}
