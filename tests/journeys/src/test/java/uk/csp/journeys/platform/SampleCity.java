package uk.csp.journeys.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.csp.sample.Catalogue;
import uk.csp.sample.Sample;
import uk.csp.sample.SampleFeed;

/**
 * The sample under codes of its own: a city that no other journey knows, with its own force, police and small areas,
 * so that journeys share one platform and none meets what another has sent.
 */
public final class SampleCity {
    public static final String CYCLE = "2018-19";
    public static final String YEAR = "FY2018-19";
    private static final String ADMINISTRATOR = "platform-administrator";
    private static final String ANALYST = "safer-plymouth-analyst";
    private static final String CHAIR = "safer-plymouth-chair";
    private static final String DASHBOARD = "partner-dashboard";
    private static final String SAMPLE_AREA = "E01990";
    private static final String SAMPLE_FORCE = "E23000035";

    private static SampleCity undisturbed;

    private final RunningPlatform platform;
    private final int number;
    private final Sample sample = new Sample();
    private final Map<String, JsonPath> receipts = new HashMap<>();

    /** @param number one digit, different for every journey */
    public SampleCity(RunningPlatform platform, int number) {
        this.platform = platform;
        this.number = number;
    }

    /** The city into which everything went while nothing was disturbed: loaded once, changed by nobody. */
    public static synchronized SampleCity undisturbed(RunningPlatform platform) {
        if (undisturbed == null) {
            SampleCity city = new SampleCity(platform, 2);
            city.loadEverything();
            undisturbed = city;
        }
        return undisturbed;
    }

    public String partnership() {
        return "E2200090" + number;
    }

    public String police() {
        return "police-of-city-" + number;
    }

    public String lsoa(int place) {
        return String.format("E0191%d%03d", number, place);
    }

    public String figure(String indicator, String period) {
        return partnership() + "." + indicator + "." + partnership() + "." + period;
    }

    public String rating(String threat) {
        return partnership() + "." + CYCLE + "." + threat;
    }

    /** The sample's text with the codes of this city. */
    public String here(String text) {
        return text.replace(Sample.PARTNERSHIP, partnership())
                .replace(SAMPLE_FORCE, "E2300090" + number)
                .replace(SAMPLE_AREA, "E0191" + number)
                .replace(Sample.POLICE, police())
                .replace("plymouth-", "city-" + number + "-");
    }

    /** What this city's answers would be in another: codes without the city's number. */
    public String inCommonWords(String text) {
        return text.replace(partnership(), "E2200090-")
                .replace("E0191" + number, "E0191-")
                .replace("city-" + number + "-", "city-");
    }

    public RequestSpecification asPolice() {
        return platform.with(policeToken());
    }

    String policeToken() {
        return platform.tokens().ofPartner(Sample.POLICE, police());
    }

    public RequestSpecification asAnalyst() {
        return platform.as(ANALYST);
    }

    public RequestSpecification asChair() {
        return platform.as(CHAIR);
    }

    public RequestSpecification asDashboard() {
        return platform.as(DASHBOARD);
    }

    public void loadCatalogue() {
        Catalogue catalogue = sample.catalogue();
        put("partnerships", catalogue.partnerships());
        put("areas", catalogue.areas());
        put("populations", catalogue.populations());
        put("suppliers", catalogue.suppliers());
    }

    private void put(String table, String csv) {
        platform.as(ADMINISTRATOR)
                .contentType("text/csv")
                .body(here(csv).getBytes(UTF_8))
                .put("/v1/" + table)
                .then()
                .statusCode(200);
    }

    /** The three years of the sample, oldest first. */
    public List<Feed> feeds() {
        return sample.feeds().stream().map(this::here).toList();
    }

    public Feed feedRaising(String indicator, YearMonth month, int rows) {
        return here(sample.feedRaising(indicator, month, rows));
    }

    private Feed here(SampleFeed feed) {
        try (ByteArrayOutputStream body = new ByteArrayOutputStream()) {
            feed.writePlain(body);
            return new Feed(
                    feed.dataset(),
                    feed.period(),
                    feed.mode(),
                    here(body.toString(UTF_8)).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the receipt. */
    public JsonPath send(Feed feed) {
        JsonPath receipt =
                feed.send(asPolice()).then().statusCode(201).extract().jsonPath();
        receipts.put(feed.dataset() + " " + feed.period(), receipt);
        return receipt;
    }

    /** Of the feed last sent for this dataset and period. */
    public JsonPath receipt(String dataset, String period) {
        return receipts.get(dataset + " " + period);
    }

    /** Catalogue, workshop, profile and the three years: all that a published assessment needs. */
    public void loadEverything() {
        loadCatalogue();
        holdWorkshop();
        putProfile();
        feeds().forEach(this::send);
    }

    /** Opens the cycle, puts the sample's judgements and has the chair ratify them. */
    public void holdWorkshop() {
        Response opened = asAnalyst()
                .contentType("application/json")
                .body(here(sample.cycle()))
                .post("/v1/cycles");
        require(opened);
        Response put = asAnalyst()
                .contentType("application/json")
                .header("If-Match", opened.header("ETag"))
                .body(here(sample.judgements()))
                .put("/v1/cycles/" + cycle() + "/judgements");
        require(put);
        for (JsonNode one : json(here(sample.cards()))) {
            String card = "/v1/cycles/" + cycle() + "/cards/" + one.path("kind").asText() + "/"
                    + one.path("subject").asText();
            putOnce(card, one.path("card"));
        }
        require(asChair()
                .contentType("application/json")
                .header("If-Match", put.header("ETag"))
                .body("{}")
                .post("/v1/cycles/" + cycle() + "/ratification"));
    }

    public String cycle() {
        return partnership() + "." + CYCLE;
    }

    public void putProfile() {
        require(asAnalyst()
                .contentType("application/json")
                .body(here(sample.profile()))
                .put("/v1/profiles/" + partnership()));
    }

    /** The draft as it is at this moment, in its canonical bytes. */
    public byte[] draft() {
        return asAnalyst()
                .get("/v1/assessments/" + partnership() + "/" + YEAR)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** Plan, consultations and explanations; the sample's narratives name totals that no journey sends. */
    public void writeTexts() {
        awaitSettled();
        putOnce("/v1/plans/" + partnership(), json(here(sample.plans())));
        json(here(sample.communityViews()))
                .forEach(view -> putOnce(
                        "/v1/community-views/" + partnership() + "/"
                                + view.path("id").asText(),
                        view));
        String draft = "/v1/assessments/" + partnership() + "/" + YEAR;
        json(here(sample.explanations()))
                .forEach(text -> putOnce(
                        draft + "/explanations/" + text.path("indicator").asText(), without(text, "indicator")));
    }

    /** What was written before stands. */
    private void putOnce(String path, JsonNode body) {
        Response present = asAnalyst().get(path);
        String tag = present.statusCode() == 404 ? "\"0\"" : present.header("ETag");
        if (tag.equals("\"0\"") || path.contains("/cards/")) {
            require(asAnalyst()
                    .contentType("application/json")
                    .header("If-Match", tag)
                    .body(body.toString())
                    .put(path));
        }
    }

    private static JsonNode without(JsonNode object, String field) {
        return ((ObjectNode) object.deepCopy()).without(field);
    }

    private static JsonNode json(String json) {
        return Document.of(json.getBytes(UTF_8)).json();
    }

    /** The tables the public edition rests on; those a journey sent no figures for are refused. */
    public void release() {
        String order = "{\"audience\":\"public\",\"partnership\":\"" + partnership() + "\",";
        for (String table : List.of(
                "\"kind\":\"crime\",\"period\":\"" + YEAR + "\"",
                "\"kind\":\"neighbourhoods\",\"period\":\"" + YEAR + "\"",
                "\"kind\":\"series\",\"periodKind\":\"month\"",
                "\"kind\":\"indicators\",\"period\":\"" + YEAR + "\"",
                "\"kind\":\"crime\",\"period\":\"FY2016-17\"",
                "\"kind\":\"indicators\",\"period\":\"FY2016-17\"",
                "\"kind\":\"series\",\"periodKind\":\"financial-year\"")) {
            asAnalyst()
                    .contentType("application/json")
                    .body(order + table + "}")
                    .post("/v1/public-tables")
                    .then()
                    .statusCode(oneOf(200, 201, 422));
        }
        await("the report that knows of the released tables")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> asAnalyst()
                        .get("/v1/assessments/" + partnership() + "/" + YEAR + "/completeness")
                        .then()
                        .statusCode(200)
                        .body(not(containsString("table-not-released"))));
    }

    /** The chair approves the draft as it stands and publishes it, with what everybody may read. */
    public Response publish() {
        release();
        String draft = "/v1/assessments/" + partnership() + "/" + YEAR;
        List<String> roles = asChair().get(draft + "/approvals").path("roles.role");
        String read = asChair().get(draft).header("ETag");
        roles.forEach(role -> require(asChair()
                .contentType("application/json")
                .header("If-Match", read)
                .body("{\"role\":\"" + role + "\"}")
                .post(draft + "/approvals")));
        return asChair()
                .contentType("application/json")
                .body("{\"partnership\":\"" + partnership() + "\",\"period\":\"" + YEAR + "\"}")
                .post("/v1/editions");
    }

    public byte[] edition(int number) {
        return asAnalyst()
                .get("/v1/editions/" + partnership() + "." + YEAR + "." + number)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** Waits until every figure the draft prints has the revision crime-data has, and every rating the one of morile. */
    public void awaitSettled() {
        await("the draft of " + partnership())
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> {
                    Document draft = Document.of(draft());
                    assertThat(draft.revisions("figures", "figure")).isNotEmpty();
                    assertThat(figures().revisions(partnership()))
                            .containsAllEntriesOf(draft.revisions("figures", "figure"));
                    assertThat(draft.revisions("ratings", "rating")).isEqualTo(told("ratings", "rating"));
                    assertThat(draft.revisions("listEntries", "listEntry"))
                            .isEqualTo(told("list-entries", "listEntry"));
                });
    }

    private Map<String, Integer> told(String path, String id) {
        return Document.of(asDashboard()
                        .get("/v1/" + path + "?partnership=" + partnership() + "&cycle=" + CYCLE)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .revisions("items", id);
    }

    public Figures figures() {
        return new Figures(platform);
    }

    private static void require(Response answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
    }
}
