package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.kit.IssuerResource;
import uk.csp.kit.SignIn;

/** The pages of the assessment over services that answer as a test wants: steps, refusals, roles and what is not there. */
@QuarkusTest
@QuarkusTestResource(value = IssuerResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = AnsweringService.class, restrictToAnnotatedClass = true)
class AssessmentPageTest {
    private static final String HOME = "/partnerships/E22000056/assessment";
    private static final String API = "/v1/assessments/E22000056/FY2018-19";
    private static final String HASH = "a".repeat(64);
    private static final Map<String, Map<String, String>> SESSIONS = new HashMap<>();

    AnsweringService services;

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void platformWithOneDraft() {
        services.clear();
        services.on("GET /v1/partnerships", 200, "{\"items\":[{\"code\":\"E22000056\",\"name\":\"Plymouth\"}]}");
        services.on("GET /v1/editions", 200, "{\"items\":[]}");
        services.on(
                "GET /v1/figures",
                200,
                "{\"items\":[{\"period\":{\"code\":\"FY2018-19\"},\"completeness\":{\"complete\":true}},"
                        + "{\"period\":{\"code\":\"FY2019-20\"},\"completeness\":{\"complete\":false}}]}");
        services.on(
                "GET " + API + "/proof",
                200,
                "{\"open\":1,\"confirmed\":41,\"findings\":[{\"text\":\"narrative\",\"id\":\"crime-trends\",\"line\":3,"
                        + "\"kind\":\"change-differs\",\"said\":\"Robbery <b>rose</b> by 8%.\",\"held\":\"robbery: +9%\"}],"
                        + "\"typedNumbers\":[]}");
        services.on(
                "GET /v1/approval-roles/E22000056",
                200,
                "{\"roles\":[{\"id\":\"chair\",\"title\":\"Chair of the partnership\",\"holders\":"
                        + "[{\"partner\":\"safer-plymouth\",\"client\":\"safer-plymouth-chair\"}]}]}");
        complete(false, "MISSING");
    }

    @Test
    void draft_saysWhatIsMissingAndWhereItIsMended() {
        page("safer-plymouth-analyst", HOME)
                .statusCode(200)
                .body(containsString("Assessment 2018/19"))
                .body(containsString("1 of 2"))
                .body(containsString("Nobody has explained the change in robbery."))
                .body(containsString("href=\"" + HOME + "/texts/explanations/robbery?period=FY2018-19\""))
                .body(containsString("Robbery &lt;b&gt;rose&lt;/b&gt; by 8%."))
                .body(containsString("href=\"" + HOME + "/texts/sections/crime-trends?period=FY2018-19\""))
                .body(not(containsString("Publish the assessment")))
                .body(not(containsString("Approve this draft")))
                .body(not(containsString("style=\"")));
        assertThat(services.asked("GET"))
                .extracting(AnsweringService.Asked::address)
                .noneMatch(address -> address.contains("/approval-roles"));
    }

    @Test
    void chair_mayApproveButNotPublishWhatIsIncomplete() {
        page("safer-plymouth-chair", HOME)
                .body(containsString("Approve this draft"))
                .body(containsString("disabled aria-disabled=\"true\" aria-describedby=\"why-not\""));
        complete(true, "GIVEN");
        page("safer-plymouth-chair", HOME)
                .body(containsString("Publish the assessment"))
                .body(not(containsString("aria-disabled=\"true\"")))
                .body(not(containsString("Approve this draft")));
    }

    @Test
    void approval_isOfTheDraftThatWasRead() {
        services.on("POST " + API + "/approvals", 201, "{}");
        form("safer-plymouth-chair")
                .formParam("period", "FY2018-19")
                .formParam("role", "chair")
                .formParam("draft", HASH)
                .formParam("note", "Agreed by the board")
                .post(HOME + "/approvals")
                .then()
                .statusCode(303)
                .header("Location", endsWith(HOME + "?period=FY2018-19#approvals"));
        AnsweringService.Asked asked = services.asked("POST").get(0);
        assertThat(asked.header("If-Match")).isEqualTo("\"" + HASH + "\"");
        assertThat(asked.body()).contains("\"role\":\"chair\"").contains("Agreed by the board");
    }

    @Test
    void refusedApproval_isToldInWordsOnThePage() {
        services.on(
                "POST " + API + "/approvals",
                412,
                "{\"title\":\"Changed\",\"detail\":\"The draft has changed since it was read.\"}");
        form("safer-plymouth-chair")
                .formParam("period", "FY2018-19")
                .formParam("role", "chair")
                .formParam("draft", HASH)
                .post(HOME + "/approvals")
                .then()
                .statusCode(422)
                .body(containsString("The draft has changed since it was read."))
                .body(containsString("Approve this draft"));
    }

    @Test
    void onlyTheWriterApproved_isToldAsAWarning() {
        services.on(
                "GET " + API + "/completeness",
                200,
                completeness(false, "GIVEN").replace("\"onlyTheWriter\":false", "\"onlyTheWriter\":true"));
        page("safer-plymouth-analyst", HOME).body(containsString("Somebody else has to approve as well."));
    }

    @Test
    void publishing_leadsToTheEditionOrSaysWhatIsMissing() {
        services.on("POST /v1/editions", 201, edition(1, null));
        form("safer-plymouth-chair")
                .formParam("period", "FY2018-19")
                .post(HOME + "/publication")
                .then()
                .statusCode(303)
                .header("Location", endsWith(HOME + "/editions/E22000056.FY2018-19.1"));
        services.on(
                "POST /v1/editions",
                409,
                "{\"detail\":\"1 thing is missing.\",\"violations\":[{\"detail\":\"No consultation.\"}]}");
        form("safer-plymouth-chair")
                .formParam("period", "FY2018-19")
                .post(HOME + "/publication")
                .then()
                .statusCode(422)
                .body(containsString("No consultation."));
    }

    @Test
    void release_sendsEveryTableThatIsMissingOnce() {
        services.on(
                "GET " + API + "/completeness",
                200,
                completeness(false, "MISSING")
                        .replace("explained-changes", "public-tables")
                        .replace(
                                "Nobody has explained the change in robbery.",
                                "Public table to be released, with 3 figures of the assessment: neighbourhoods,"
                                        + " anti-social-behaviour, FY2017-18."));
        services.on("POST /v1/public-tables", 201, "{}");
        form("safer-plymouth-analyst")
                .formParam("period", "FY2018-19")
                .post(HOME + "/releases")
                .then()
                .statusCode(303);
        assertThat(services.asked("POST"))
                .extracting(AnsweringService.Asked::body)
                .doesNotHaveDuplicates()
                .anySatisfy(body -> assertThat(body).contains("crime", "public", "FY2018-19"))
                .anySatisfy(body -> assertThat(body).contains("neighbourhoods", "anti-social-behaviour", "FY2017-18"));
    }

    @Test
    void personWithoutExactCounts_seesPublicEditionsAlone() {
        services.on("GET /v1/figures", 403, "{\"type\":\"/problems/exact-counts\",\"detail\":\"Analysts alone.\"}");
        services.on("GET /v1/editions", 200, "{\"items\":[" + edition(1, null) + "]}");
        page("police-data-officer", HOME)
                .statusCode(200)
                .body(containsString("protected counts"))
                .body(containsString("/documents/editions/E22000056.FY2018-19.1/public/pdf"))
                .body(not(containsString("/full/")))
                .body(not(containsString("Preview the draft")));
        assertThat(services.asked("GET"))
                .extracting(AnsweringService.Asked::address)
                .noneMatch(address -> address.contains("/completeness"));
    }

    @Test
    void nothingAtAll_isToldWithWhereToBegin() {
        services.on("GET /v1/figures", 200, "{\"items\":[]}");
        page("safer-plymouth-analyst", HOME)
                .statusCode(200)
                .body(containsString("There is nothing to assess yet."))
                .body(containsString("Nothing has been published yet."));
    }

    @Test
    void text_thatSomebodyElseChanged_isShownBesideTheirs() {
        narrative("\"3\"", "Theirs");
        services.on("PUT " + API + "/narratives/crime-trends", 412, "{\"detail\":\"Changed.\"}");
        form("safer-plymouth-analyst")
                .formParam("period", "FY2018-19")
                .formParam("revision", "\"2\"")
                .formParam("text", "Mine, longer than two thousand characters: " + "x".repeat(5000))
                .formParam("placement", "before")
                .post(HOME + "/texts/sections/crime-trends")
                .then()
                .statusCode(409)
                .body(containsString("Somebody else has changed this text"))
                .body(containsString("Mine, longer"))
                .body(containsString("Theirs"))
                .body(containsString("name=\"revision\" value=\"&quot;3&quot;\""));
        AnsweringService.Asked put = services.asked("PUT").get(0);
        assertThat(put.header("If-Match")).isEqualTo("\"2\"");
        assertThat(put.body()).contains("\"placement\":\"before\"");
    }

    @Test
    void wrongReference_isToldWithItsLine() {
        narrative("\"0\"", "");
        services.on(
                "PUT " + API + "/narratives/crime-trends",
                422,
                "{\"violations\":[{\"line\":2,\"detail\":\"Nobody knows figure:robery.\"}]}");
        form("safer-plymouth-analyst")
                .formParam("period", "FY2018-19")
                .formParam("revision", "\"0\"")
                .formParam("text", "One\r\n{{figure:robery.count}} <script>")
                .post(HOME + "/texts/sections/crime-trends")
                .then()
                .statusCode(422)
                .body(containsString("Line 2: Nobody knows figure:robery."))
                .body(containsString("{{figure:robery.count}} &lt;script&gt;"));
    }

    @Test
    void check_asksTheProofReaderAndKeepsNothing() {
        narrative("\"0\"", "");
        services.on(
                "POST " + API + "/proof",
                200,
                "{\"confirmed\":0,\"findings\":[{\"line\":1,\"kind\":\"change-differs\",\"said\":\"Robbery rose by 8%.\","
                        + "\"held\":\"robbery: +9%\"}],\"unread\":[]}");
        form("safer-plymouth-analyst")
                .formParam("period", "FY2018-19")
                .formParam("revision", "\"0\"")
                .formParam("text", "Robbery rose by 8%.")
                .formParam("action", "check")
                .post(HOME + "/texts/sections/crime-trends")
                .then()
                .statusCode(200)
                .body(containsString("robbery: +9%"))
                .body(containsString("The text is not saved yet."));
        assertThat(services.asked("PUT")).isEmpty();
    }

    @Test
    void reader_getsNoForm() {
        narrative("\"3\"", "Written by an analyst");
        page("safer-plymouth-chair", HOME + "/texts/sections/crime-trends?period=FY2018-19")
                .body(containsString("Written by an analyst"))
                .body(not(containsString("<textarea")));
    }

    @Test
    void file_isPassedOnWithItsName() {
        services.on(
                "GET /v1/editions/E22000056.FY2018-19.1/public/files/pdf",
                200,
                Map.of(
                        "Content-Type",
                        "application/pdf",
                        "Content-Disposition",
                        "attachment; filename=\"plymouth.pdf\""),
                "%PDF-1.7");
        page("police-data-officer", HOME + "/documents/editions/E22000056.FY2018-19.1/public/pdf")
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"plymouth.pdf\"")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("%PDF"));
        page("police-data-officer", HOME + "/documents/editions/E22000056.FY2018-19.1/secret/pdf")
                .statusCode(404);
    }

    @Test
    void refusedFile_isAPageThatSaysWhy() {
        services.on(
                "GET " + API + "/files/pdf",
                403,
                "{\"type\":\"/problems/exact-counts\",\"detail\":\"For analysts alone.\"}");
        page("police-data-officer", HOME + "/documents/draft/full/pdf?period=FY2018-19")
                .statusCode(403)
                .body(containsString("For analysts alone."));
    }

    @Test
    void withdrawal_isOneParagraphWithItsReason() {
        services.on("GET /v1/editions", 200, "{\"items\":[" + edition(1, null) + "]}");
        services.on("POST /v1/editions/E22000056.FY2018-19.1/withdrawal", 200, edition(1, "Counted twice."));
        form("safer-plymouth-chair")
                .formParam("reason", " Counted\r\ntwice. ")
                .formParam("correction", "")
                .post(HOME + "/editions/E22000056.FY2018-19.1/withdrawal")
                .then()
                .statusCode(303);
        assertThat(services.asked("POST").get(0).body())
                .contains("\"reason\":\"Counted twice.\"", "\"correction\":null");
    }

    @Test
    void withdrawnEdition_saysSoFirst() {
        services.on("GET /v1/editions", 200, "{\"items\":[" + edition(1, "Counted twice.") + "]}");
        page("safer-plymouth-chair", HOME + "/editions/E22000056.FY2018-19.1")
                .body(containsString("Withdrawn 2 August 2019 at 10:00."))
                .body(containsString("Counted twice."))
                .body(not(containsString("I want to withdraw it")));
    }

    @Test
    void twoEditions_areCompared() {
        services.on("GET /v1/editions", 200, "{\"items\":[" + edition(2, null) + "," + edition(1, null) + "]}");
        services.on(
                "GET /v1/editions/E22000056.FY2018-19.2/differences?from=E22000056.FY2018-19.1",
                200,
                "{\"summary\":[\"One number differs.\"],\"bands\":[],\"cells\":[{\"caption\":\"Crime\",\"label\":\"Robbery\","
                        + "\"columnLabel\":\"2018/19\",\"from\":\"255\",\"to\":\"256\"}],\"rowsAdded\":[],\"rowsRemoved\":[],"
                        + "\"sectionsAdded\":[],\"sectionsRemoved\":[],\"texts\":[]}");
        page("safer-plymouth-analyst", HOME + "/editions")
                .body(containsString("One number differs."))
                .body(containsString("256"));
    }

    private void complete(boolean publishable, String approval) {
        services.on("GET " + API + "/completeness", 200, completeness(publishable, approval));
    }

    private static String completeness(boolean publishable, String approval) {
        String missing = publishable
                ? "\"state\":\"COMPLETE\",\"says\":\"Done.\",\"missing\":[]"
                : "\"state\":\"INCOMPLETE\",\"says\":\"One thing is missing.\",\"missing\":[{\"code\":\"no-explanation\","
                        + "\"what\":\"Nobody has explained the change in robbery.\",\"address\":\"" + API
                        + "/explanations/robbery\"}]";
        return "{\"publishable\":" + publishable + ",\"bar\":{\"met\":" + (publishable ? 2 : 1) + ",\"of\":2},"
                + "\"requirements\":[{\"id\":\"levels-and-patterns\",\"title\":\"Levels and patterns\",\"basis\":\"STATUTORY\","
                + "\"state\":\"COMPLETE\",\"says\":\"All crime is known.\",\"missing\":[]},"
                + "{\"id\":\"explained-changes\",\"title\":\"Why they changed\",\"basis\":\"STATUTORY\"," + missing
                + "}],"
                + "\"approvals\":{\"draft\":\"" + HASH + "\",\"approved\":" + publishable
                + ",\"onlyTheWriter\":false,\"roles\":[{\"role\":\"chair\",\"title\":\"Chair of the partnership\",\"state\":\""
                + approval + "\",\"approval\":null}]},\"proof\":{\"open\":1,\"typedNumbers\":0}}";
    }

    private static String edition(int number, String withdrawn) {
        return "{\"id\":\"E22000056.FY2018-19." + number + "\",\"partnership\":\"E22000056\",\"period\":\"FY2018-19\","
                + "\"number\":" + number + ",\"title\":\"Strategic assessment\",\"sha256\":\"" + "b".repeat(64)
                + "\",\"publishedAt\":\"2019-07-31T09:00:00Z\",\"figuresChangedSince\":0,\"figuresGoneSince\":0,\"withdrawn\":"
                + (withdrawn == null
                        ? "null"
                        : "{\"at\":\"2019-08-02T09:00:00Z\",\"reason\":\"" + withdrawn + "\",\"correction\":null}")
                + "}";
    }

    private void narrative(String etag, String text) {
        String revision = etag.replace("\"", "");
        String narrative = "{\"section\":\"crime-trends\",\"revision\":" + revision + ",\"text\":\"" + text
                + "\",\"placement\":\"after\",\"filled\":\"" + text
                + "\",\"placed\":true,\"notAvailable\":[],\"typedNumbers\":[]}";
        services.on(
                "GET " + API + "/narratives/crime-trends",
                200,
                Map.of("Content-Type", "application/json", "ETag", etag),
                narrative);
        services.on(
                "GET " + API + "/narratives",
                200,
                "{\"items\":[],\"sections\":[{\"section\":\"crime-trends\",\"title\":\"Crime trends\",\"revision\":0}]}");
        services.on(
                "GET " + API + "/narratives/crime-trends/versions",
                200,
                "{\"items\":[" + (revision.equals("0") ? "" : narrative) + "]}");
    }

    private ValidatableResponse page(String person, String path) {
        return session(person).accept("text/html").get(path).then();
    }

    private RequestSpecification form(String person) {
        return session(person)
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    private RequestSpecification session(String person) {
        Map<String, String> cookies = SESSIONS.computeIfAbsent(
                person, name -> SignIn.as(name, gateway.resolve("/sign-in")).cookies());
        return RestAssured.given().cookies(cookies);
    }
}
