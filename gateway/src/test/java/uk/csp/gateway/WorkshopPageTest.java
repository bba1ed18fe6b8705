package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.kit.SignIn;

/** What each role sees and can do in each state of a workshop, and what people are told when the service refuses. */
@QuarkusTest
class WorkshopPageTest extends GatewayTest {
    private static final String WORKSHOP = "/partnerships/E1/workshop";
    private static final String CYCLE = "?cycle=2019-20";
    private static final String API = "/v1/cycles/E1.2019-20";
    private static final String SCORER = "council-scorer";
    private static final List<String> TEN = List.of(
            "police-scorer-1",
            "police-scorer-2",
            "council-scorer",
            "council-scorer-2",
            "fire-scorer",
            "fire-scorer-2",
            "health-scorer",
            "health-scorer-2",
            "probation-scorer",
            "probation-scorer-2");
    private static final Map<String, Map<String, String>> SESSIONS = new ConcurrentHashMap<>();

    @TestHTTPResource("/sign-in")
    URI page;

    @BeforeEach
    void tell() {
        upstream.told
                .get("/v1/partnerships", "{'items':[{'code':'E1','name':'Town'}]}")
                .get(
                        "/v1/threats",
                        "{'themes':[{'id':'fire','label':'Fire','order':1}],'threats':[{'id':'arson','label':'Arson',"
                                + "'theme':'fire','order':1},{'id':'hoax','label':'Hoax calls','theme':'fire','order':2}]}")
                .get(
                        "/v1/scoring-models/m%3A1",
                        "{'model':{'label':'Model','sections':[{'id':'harm','label':'Harm','criteria':["
                                + criterion("physical", "Physical harm") + ","
                                + criterion("financial", "Financial harm") + "]}]}}")
                .get(
                        API + "/judgements",
                        "{'items':[{'threat':'arson','criterion':'financial','level':1,'origin':'data-driven'}]}")
                .get(API + "/scorers", scorers(1))
                .get(API + "/first-scores", "{'items':[]}");
        state("first-scores");
    }

    @AfterEach
    void forget() {
        upstream.told.forget();
    }

    private static String criterion(String id, String label) {
        return "{'id':'" + id + "','label':'" + label
                + "','levels':[{'value':0,'label':'None','descriptor':'Nobody is hurt.'},"
                + "{'value':1,'label':'Minor','descriptor':'Slight.'}]}";
    }

    private static String scorers(int given) {
        return ("{'items':[{'scorer':'council-scorer','authority':'plymouth-city-council','role':'Safety lead','given':"
                + given + "},{'scorer':'fire-scorer','authority':'fire','role':'Prevention lead','given':0}]}");
    }

    private void state(String state) {
        upstream.told.get(
                "/v1/cycles",
                "{'items':[{'id':'E1.2019-20','cycle':'2019-20','label':'2019/20','register':'r:1','model':'m:1','state':'"
                        + state + "','workshop':{'quorum':2},'owner':'safer-plymouth','revision':4}]}");
    }

    private RequestSpecification by(String person) {
        return RestAssured.given()
                .cookies(SESSIONS.computeIfAbsent(
                        person, name -> SignIn.as(name, page).cookies()))
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    private String seen(String person, String path) {
        return by(person)
                .get(WORKSHOP + path + CYCLE)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void redirected(ValidatableResponse answer, String to) {
        answer.statusCode(303).header("Location", endsWith(to));
    }

    @Test
    void analyst_seesWhoHasScoredHowFar_andNotWhat() {
        String body = seen(ANALYST, "");
        assertThat(body)
                .contains("watch who is done", "Safety lead", "Plymouth City Council", "1 of 3", "0 of 3")
                .contains("The reveal is possible when scorers of 2 authorities have scored")
                .doesNotContain("steps/reveal")
                .doesNotContain("<script>")
                .doesNotContain("style=\"");
    }

    @Test
    void scorer_seesTheOwnSheets_andNoStepOfTheAnalyst() {
        assertThat(seen(SCORER, ""))
                .contains("You score as Safety lead, Plymouth City Council", "/workshop/scores/arson", "Start scoring")
                .doesNotContain("steps/", "Prevention lead");
    }

    @Test
    void whoIsNotOnTheList_isToldSo() {
        upstream.told.answer("GET", API + "/scorers", 404, "{'status':404}");
        assertThat(seen(SCORER, "")).contains("You are not on the list", "council-scorer");
    }

    @Test
    void sheet_asksWithTheDescriptors_andKeepsWhatFiguresSaidApart() {
        assertThat(seen(SCORER, "/scores/arson"))
                .containsSubsequence(
                        "Physical harm", "Nobody is hurt.", "I don't know", "Read off figures", "Figures say 1, minor");
    }

    @Test
    void sheet_isSavedAndLeadsToTheNext() {
        upstream.told.answer("PUT", API + "/first-scores/council-scorer", 200, "{'added':1}");
        redirected(
                by(SCORER)
                        .formParam("level-physical", "unknown")
                        .formParam("reason-physical", "No data.")
                        .formParam("then", "next")
                        .post(WORKSHOP + "/scores/arson" + CYCLE)
                        .then(),
                "/scores/hoax" + CYCLE);
        assertThat(upstream.told.heard())
                .extracting(Told.Heard::body)
                .containsExactly(
                        "[{\"threat\":\"arson\",\"criterion\":\"physical\",\"level\":null,\"reason\":\"No data.\"}]");
    }

    @Test
    void sheetThatIsNotRight_isTold_andNothingIsSent() {
        by(SCORER)
                .formParam("level-physical", "unknown")
                .post(WORKSHOP + "/scores/arson" + CYCLE)
                .then()
                .statusCode(200)
                .body(containsString("href=\"#reason-physical\""), containsString("Physical harm: say why you don"));
        assertThat(upstream.told.heard()).isEmpty();
    }

    @Test
    void scoreGivenBefore_isShownAsGiven_andWhatWasTypedStays() {
        upstream.told
                .answer(
                        "PUT",
                        API + "/first-scores/council-scorer",
                        409,
                        "{'type':'/problems/first-scores-stand','title':'Stands','status':409}")
                .get(
                        API + "/first-scores",
                        "{'items':[{'scorer':'council-scorer','threat':'arson','criterion':'physical','level':1}]}");
        by(SCORER)
                .formParam("level-physical", "0")
                .formParam("reason-financial", "Insurance pays.")
                .formParam("level-financial", "0")
                .post(WORKSHOP + "/scores/arson" + CYCLE)
                .then()
                .statusCode(200)
                .body(
                        containsString("A first score stands once it is given"),
                        containsString("1, minor"),
                        containsString("Insurance pays."));
    }

    @Test
    void steps_areConfirmedFirst_andEditWhatWasSeen() {
        assertThat(seen(ANALYST, "/steps/reveal")).contains("Reveal all first scores?", "There is no way back");
        assertThat(upstream.told.heard()).isEmpty();
        upstream.told.answer("POST", API + "/reveal", 200, "{}");
        redirected(
                by(ANALYST)
                        .formParam("tag", "\"4\"")
                        .post(WORKSHOP + "/steps/reveal" + CYCLE)
                        .then(),
                "/workshop" + CYCLE);
        assertThat(upstream.told.heard()).extracting(Told.Heard::ifMatch).containsExactly("\"4\"");
    }

    @Test
    void refusals_areToldInWords() {
        refusal("reveal", 412, "revision-changed", "Somebody else changed this since you opened the page");
        refusal("ratification", 403, "four-eyes", "four eyes see more than two");
        refusal("first-scoring", 409, "wrong-state", "The workshop has moved on");
    }

    private void refusal(String step, int status, String slug, String words) {
        upstream.told.answer(
                "POST",
                API + "/" + step,
                status,
                "{'type':'/problems/" + slug + "','title':'No','status':" + status + "}");
        by(CHAIR)
                .formParam("tag", "\"3\"")
                .post(WORKSHOP + "/steps/" + step + CYCLE)
                .then()
                .statusCode(200)
                .body(containsString(words), containsString("value=\"&quot;4&quot;\""));
    }

    @Test
    void stepThatIsNone_isNotFound() {
        by(ANALYST).get(WORKSHOP + "/steps/dissolution" + CYCLE).then().statusCode(404);
    }

    private void discuss(boolean complete) {
        state("discussion");
        upstream.told
                .get(
                        API + "/agreement",
                        "{'criteria':[{'criterion':'physical','label':'Physical harm','alpha':0.5,'reading':'low','threats':1}],"
                                + "'disagreements':[{'threat':'arson','criterion':'physical','lowest':0,'highest':1,'scores':2,"
                                + "'unknown':0,'outliers':[{'scorer':'fire-scorer','authority':'fire','level':1,'medianOfOthers':0}]}]}")
                .get(
                        API + "/consensus",
                        complete
                                ? "{'complete':true,'open':[],'items':[{'threat':'arson','revision':1,'criteria':[{'criterion':"
                                        + "'physical','level':1,'asAt':'2020-03-31','takingPart':['fire'],'dissent':[{'scorer':"
                                        + "'council-scorer','level':0,'why':'Nobody was hurt.'}]}]}]}"
                                : "{'complete':false,'open':[{'threat':'arson','criterion':'physical'}],'items':[]}")
                .get(API + "/consensus/arson", "{'threat':'arson','revision':0,'criteria':[]}")
                .get(API + "/notes", "{'items':[]}")
                .get(
                        API + "/first-scores",
                        "{'items':[{'scorer':'council-scorer','authority':'plymouth-city-council','threat':'arson',"
                                + "'criterion':'physical','level':0},{'scorer':'fire-scorer','authority':'fire','threat':"
                                + "'arson','criterion':'physical','level':1}]}");
    }

    @Test
    void discussion_namesOutliersAndSaysAgreementInWords() {
        discuss(false);
        assertThat(seen(ANALYST, ""))
                .contains("1 scored criteria of 1 threats are left", "Prevention lead, Fire (1)", "0.50")
                .contains("Scorers see it differently", "Accept what everybody scored alike");
        assertThat(seen(SCORER, "")).contains("talk about them").doesNotContain("Accept what everybody");
    }

    @Test
    void chair_ratifiesWhenNothingIsLeft_andSeesWhoDissents() {
        discuss(false);
        assertThat(seen(CHAIR, ""))
                .contains("You can ratify when nothing is left")
                .doesNotContain("steps/ratification");
        discuss(true);
        assertThat(seen(CHAIR, ""))
                .contains("Ready for you to ratify", "steps/ratification", "Nobody was hurt.", "Safety lead");
    }

    @Test
    void talk_isForAllAndItsRecordForTheAnalyst() {
        discuss(false);
        assertThat(seen(ANALYST, "/threats/arson")).contains("Record what is agreed", "csp-score--outlier");
        assertThat(seen(SCORER, "/threats/arson")).contains("Add a note").doesNotContain("Record what is agreed");
    }

    @Test
    void consensusThatSomebodyElseChanged_keepsWhatWasTyped() {
        discuss(false);
        upstream.told.answer(
                "PUT",
                API + "/consensus/arson",
                412,
                "{'type':'/problems/revision-changed','title':'Changed','status':412}");
        by(ANALYST)
                .formParam("tag", "\"0\"")
                .formParam("asAt", "2020-03-31")
                .formParam("takingPart", "fire", "plymouth-city-council")
                .formParam("level-physical", "1")
                .formParam("reason-physical", "As we said.")
                .post(WORKSHOP + "/threats/arson/consensus" + CYCLE)
                .then()
                .statusCode(200)
                .body(
                        containsString("Somebody else changed this"),
                        containsString("As we said."),
                        containsString("<option value=\"1\" selected>"));
        assertThat(upstream.told.heard().get(0).ifMatch()).isEqualTo("\"0\"");
    }

    @Test
    void scorers_areStoredAsAWhole() {
        upstream.told.answer("PUT", API + "/scorers", 200, "{'items':[]}");
        redirected(
                by(ANALYST)
                        .formParam("tag", "\"4\"")
                        .formParam("scorer-1", "fire-scorer")
                        .formParam("authority-1", "fire")
                        .formParam("role-1", "Lead")
                        .post(WORKSHOP + "/scorers" + CYCLE)
                        .then(),
                "/workshop" + CYCLE);
        assertThat(upstream.told.heard().get(0).body())
                .isEqualTo("[{\"scorer\":\"fire-scorer\",\"authority\":\"fire\",\"role\":\"Lead\"}]");
        by(ANALYST)
                .formParam("tag", "\"4\"")
                .formParam("scorer-2", "fire-scorer")
                .post(WORKSHOP + "/scorers" + CYCLE)
                .then()
                .statusCode(200)
                .body(containsString("href=\"#authority-2\""), containsString("value=\"fire-scorer\""));
    }

    @Test
    void nothingYet_offersTheAnalystTheFirstCycle() {
        upstream.told.get("/v1/cycles", "{'items':[]}");
        assertThat(seen(ANALYST, "")).contains("Open the first cycle");
        assertThat(seen(CHAIR, ""))
                .contains("An analyst of the partnership opens it")
                .doesNotContain("new-cycle");
    }

    @Test
    void pulse_changesWithWhatScorersGive() {
        String before = pulse();
        assertThat(pulse()).isEqualTo(before);
        upstream.told.get(API + "/scorers", scorers(2));
        assertThat(pulse()).isNotEqualTo(before);
    }

    private String pulse() {
        return by(ANALYST)
                .accept("*/*")
                .get(WORKSHOP + "/pulse" + CYCLE)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void tenScorersAtOnce_eachSaveTheOwnScores() {
        upstream.told.get(API + "/scorers", "{'items':[]}");
        TEN.forEach(one -> upstream.told.answer("PUT", API + "/first-scores/" + one, 200, "{'added':1}"));
        TEN.parallelStream().forEach(one -> by(one).formParam("level-physical", "1")
                .formParam("reason-physical", "As " + one + " sees it.")
                .post(WORKSHOP + "/scores/arson" + CYCLE)
                .then()
                .statusCode(303));
        assertThat(upstream.told.heard()).hasSize(TEN.size()).allSatisfy(heard -> assertThat(heard.body())
                .contains("As " + heard.what().substring(heard.what().lastIndexOf('/') + 1) + " sees it."));
    }
}
