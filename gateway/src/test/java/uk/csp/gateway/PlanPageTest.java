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

/** The pages of plans and of what people told, over services that answer as a test wants. */
@QuarkusTest
@QuarkusTestResource(value = IssuerResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = AnsweringService.class, restrictToAnnotatedClass = true)
class PlanPageTest {
    private static final String HOME = "/partnerships/E22000056/plan";
    private static final String ANALYST = "safer-plymouth-analyst";
    private static final String OFFICER = "police-data-officer";
    private static final String EXACT = "{\"type\":\"/problems/exact-counts\",\"status\":403}";
    private static final Map<String, Map<String, String>> SESSIONS = new HashMap<>();

    AnsweringService services;

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void partnershipWithOnePlan() {
        services.clear();
        services.on("GET /v1/partnerships", 200, "{\"items\":[{\"code\":\"E22000056\",\"name\":\"Plymouth\"}]}");
        services.on(
                "GET /v1/plans/E22000056",
                200,
                Map.of("Content-Type", "application/json", "ETag", "\"3\""),
                """
                {"themeGroups":[{"id":"g","name":"Safer People"}],"plans":[{"id":"p","title":"Plan 2016 to 2019",
                "status":"adopted","from":"2016-04","to":"2019-03","later":7,"priorities":[{"id":"a","title":"Alcohol",
                "themeGroup":"g","reason":"Why <b>not</b>","objectives":[{"id":"o","statement":"Fewer crimes","owner":"Police",
                "targets":[],"actions":[{"what":"Visit","owner":"Police","state":"planned"}]}]}]}]}
                """);
        services.on(
                "GET /v1/plans/E22000056/progress",
                200,
                """
                {"plan":{"id":"p"},"summary":"Of its two targets, one is behind.","targets":[
                {"objective":"o","aim":"Reduce crime by 40% by 2018/19","measure":"count","state":"behind","mayBeChance":true,
                "baseline":{"value":1000,"period":"FY2016-17"},"latest":{"value":900,"period":"FY2018-19"},"toReach":600},
                {"objective":"o","aim":"Reduce deaths","measure":"count","state":"not-measurable",
                "baseline":{"value":3,"period":"FY2016-17"},"latest":{"value":3,"period":"FY2018-19"},"toReach":0,
                "reason":{"code":"base-too-small","detail":"the baseline is fewer than 20"}}]}
                """);
        services.on(
                "GET /v1/community-views/E22000056",
                200,
                """
                {"items":[{"revision":2,"view":{"id":"v","title":"Survey","informs":"2018-19","method":"survey",
                "from":"2018-11-01","to":"2018-11-30","participants":1431,"findings":[{"statement":"Dark","saidBy":214}],
                "youSaidWeDid":[{"said":"Light it","saidBy":"Residents","did":"Lamps","doneBy":"Council","state":"doing"}]}}]}
                """);
        services.on(
                "GET /v1/community-views/E22000056/v",
                200,
                Map.of("Content-Type", "application/json", "ETag", "\"2\""),
                "{\"revision\":2,\"view\":{\"id\":\"v\",\"title\":\"Survey\",\"note\":\"kept\",\"youSaidWeDid\":[]}}");
        services.on("GET /v1/community-views/E22000056/v/versions", 200, "{\"items\":[]}");
    }

    @Test
    void progress_isToldInWordsNumbersAndABar() {
        page(ANALYST, HOME)
                .statusCode(200)
                .body(containsString("Of its two targets, one is behind. Judged by the figures of 2018/19."))
                .body(containsString("Behind</span>, 25% of the way"))
                .body(containsString("max=\"100\" value=\"25\""))
                .body(containsString("From 1,000 in 2016/17 to 900 in 2018/19; the target is 600."))
                .body(containsString("can be chance"))
                .body(containsString("It cannot be measured: the baseline is fewer than 20."))
                .body(not(containsString("Cannot be measured</span>,")))
                .body(containsString("Why &lt;b&gt;not&lt;/b&gt;"))
                .body(containsString("1,431 took part"))
                .body(containsString("Light it"))
                .body(containsString("href=\"" + HOME + "/p/objectives/o\""))
                .body(not(containsString("style=\"")));
    }

    @Test
    void whoIsNoAnalyst_readsTheObjectivesAndIsToldWhyThereIsNoMore() {
        services.on("GET /v1/plans/E22000056/progress", 403, EXACT);
        services.on("GET /v1/community-views/E22000056", 403, EXACT);
        page(OFFICER, HOME)
                .statusCode(200)
                .body(containsString("Fewer crimes"))
                .body(containsString("worked out from exact counts"))
                .body(containsString("small groups could be recognised"))
                .body(not(containsString("/objectives/o")));
        page(OFFICER, HOME + "/p/objectives/o").statusCode(403).body(containsString("You may not change this"));
    }

    @Test
    void nothingWritten_isSaidPlainly() {
        services.on("GET /v1/plans/E22000056", 200, "{\"themeGroups\":[],\"plans\":[]}");
        services.on("GET /v1/community-views/E22000056", 200, "{\"items\":[]}");
        page(ANALYST, HOME)
                .statusCode(200)
                .body(containsString("No plan was written down yet."))
                .body(containsString("Nothing is written down yet"));
    }

    @Test
    void objective_isSavedWithTheRestOfTheDocumentAndTheRevisionThatWasRead() {
        services.on("PUT /v1/plans/E22000056", 200, "{\"revision\":4}");
        page(ANALYST, HOME + "/p/objectives/o").body(containsString("value=\"&quot;3&quot;\""));
        changed().post(HOME + "/p/objectives/o").then().statusCode(303).header("Location", endsWith(HOME));
        AnsweringService.Asked asked = services.asked("PUT").get(0);
        assertThat(asked.header("If-Match")).isEqualTo("\"3\"");
        assertThat(asked.body())
                .contains(
                        "\"statement\":\"Far fewer crimes\"",
                        "\"state\":\"done\"",
                        "\"later\":7",
                        "\"themeGroup\":\"g\"");
    }

    @Test
    void changeOfSomebodyElse_isToldAndNothingTypedIsLost() {
        services.on("PUT /v1/plans/E22000056", 412, "{\"status\":412,\"title\":\"Changed\"}");
        changed()
                .post(HOME + "/p/objectives/o")
                .then()
                .statusCode(412)
                .body(containsString("Somebody changed this while you were writing"))
                .body(containsString("Far fewer crimes"));
    }

    @Test
    void brokenRuleOfAView_isToldAtItsField() {
        services.on(
                "POST /v1/community-views/E22000056",
                422,
                "{\"status\":422,\"violations\":[{\"pointer\":\"/informs\",\"code\":\"invalid-cycle\",\"detail\":\"A year.\"}]}");
        form().formParam("title", "Forum on parks")
                .formParam("reached", "Residents: 50\n\nYoung people")
                .post(HOME + "/views/new")
                .then()
                .statusCode(422)
                .body(containsString("<a href=\"#informs\">The assessment it informs: A year.</a>"))
                .body(containsString("Residents: 50"));
        assertThat(services.asked("POST").get(0).body())
                .contains("\"id\":\"forum-on-parks\"")
                .contains("{\"name\":\"Residents\",\"participants\":50},{\"name\":\"Young people\"}");
    }

    @Test
    void whatCameOfIt_isAddedToTheViewAsItWasRead() {
        services.on("PUT /v1/community-views/E22000056/v", 200, "{}");
        form().formParam("etag", "\"2\"")
                .formParam("at", "-1")
                .formParam("said", "Light it")
                .formParam("saidBy", "Residents")
                .formParam("state", "doing")
                .formParam("did", "Lamps")
                .formParam("doneBy", "Council")
                .post(HOME + "/views/v/answer")
                .then()
                .statusCode(303);
        AnsweringService.Asked asked = services.asked("PUT").get(0);
        assertThat(asked.header("If-Match")).isEqualTo("\"2\"");
        assertThat(asked.body())
                .contains("\"note\":\"kept\"")
                .contains("\"youSaidWeDid\":[{\"said\":\"Light it\",\"saidBy\":\"Residents\",\"did\":\"Lamps\"");
    }

    private RequestSpecification changed() {
        return form().formParam("etag", "\"3\"")
                .formParam("statement", "Far fewer crimes")
                .formParam("owner", "Police")
                .formParam("state-0", "done");
    }

    private ValidatableResponse page(String person, String address) {
        return session(person).accept("text/html").get(address).then();
    }

    private RequestSpecification form() {
        return session(ANALYST)
                .accept("text/html")
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
