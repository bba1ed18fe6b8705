package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.kit.SignIn;

/** The risk pages over answers shaped as morile-service gives them. */
@QuarkusTest
class RiskPageTest extends GatewayTest {
    private static final String RISK = "/partnerships/E1/risk";
    private static final String SCORES =
            "'ratified':{'band':'Standard','score':40.0,'low':35.0,'high':45.0,'distanceToCut':3.5},"
                    + "'indicative':{'band':'Moderate','score':45.0,'low':40.0,'high':50.0,'distanceToCut':1.5},"
                    + "'drift':{'from':'Standard','to':'Moderate','because':[{'criterion':'volume','sentenceWithoutCount':"
                    + "'Volume rose from low to moderate.'}]},'ratedAt':'2026-11-22T23:57:55.171817Z'";
    private static final String RATING =
            "'rating':'E1.2018-19.arson','threat':{'id':'arson','label':'Arson <&>','theme':{'id':'fire','label':'Fire','order':1},"
                    + "'card':{'id':'fire','label':'Fire','order':1}}," + SCORES;

    @TestHTTPResource(RISK)
    URI page;

    @BeforeEach
    void tell() {
        upstream.told
                .get("/v1/partnerships", "{'items':[{'code':'E1','name':'Town'}]}")
                .get(
                        "/v1/cycles",
                        "{'items':[{'id':'E1.2018-19','cycle':'2018-19','label':'2018/19','model':'risk:1','state':'ratified'}]}")
                .get(
                        "/v1/scoring-models/risk%3A1",
                        "{'model':{'id':'m','version':1,'label':'Model','bands':[{'label':'Moderate','from':43.5,'implications':"
                                + "['Watch it.']},{'label':'Standard','from':0,'implications':['Keep services.']}],'grades':[{'word':'High','from':0.5},"
                                + "{'word':'Low','from':0}],'sections':[{'id':'likelihood','label':'Likelihood','criteria':[{'id':'volume',"
                                + "'label':'Volume','weight':1,'levels':[{'value':1,'label':'Small','descriptor':'x'},{'value':2,"
                                + "'label':'Low','descriptor':'x'}]}]}]}}")
                .get("/v1/ratings", "{'items':[{" + RATING + "}]}")
                .get(
                        "/v1/risk-matrix",
                        "{'words':['High','Low'],'items':[{'threat':'arson','harm':{'share':0.6,'word':'High'},"
                                + "'likelihood':{'share':0.4,'word':'Low'}}]}")
                .get(
                        "/v1/list-entries",
                        "{'items':[{'label':'Fires','order':1,'ratified':'Standard','indicative':'Moderate'}]}");
    }

    @AfterEach
    void forget() {
        upstream.told.forget();
    }

    @Test
    void overview_showsEachThreatOnTheMatrixAndInTheTable() {
        assertThat(seen("council-scorer-2", RISK))
                .contains("Arson &lt;&amp;&gt;", "1, Arson &lt;&amp;&gt;: Standard, rising to Moderate")
                .contains("Rises from Standard to Moderate.", "Volume rose from low to moderate.", "(35.0 to 45.0)")
                .contains("data-live-on=\"rating-changed\"", "data-live-partnership=\"E1\"")
                .doesNotContain("Arson <&>", "<script>", "style=\"");
    }

    @Test
    void filterThatFitsNothing_saysSoAndOffersAll() {
        assertThat(seen("council-scorer-2", RISK + "?theme=water"))
                .contains("No threat has this theme and band")
                .contains("Show all threats");
    }

    @Test
    void cycleThatIsNone_isNotFound() {
        assertThat(answer("council-scorer-2", RISK + "?cycle=1999-00").statusCode())
                .isEqualTo(404);
    }

    @Test
    void partnershipWithoutACycle_isToldSo() {
        upstream.told.get("/v1/cycles", "{'items':[]}");
        assertThat(seen("council-scorer-2", RISK)).contains("No assessment cycle has been opened");
    }

    @Test
    void threat_isExplainedToTheFigureAndTheStepThatFlipsIt() {
        upstream.told
                .get(
                        "/v1/ratings/E1.2018-19.arson",
                        "{" + RATING
                                + ",'criteria':[{'criterion':'volume','label':'Volume','section':'likelihood','level':1,"
                                + "'levelLabel':'Small','origin':'data-driven','asAt':'2019-03-31','indicativeLevel':2,'movement':"
                                + "{'criterion':'volume','sentence':'Volume rose.'},'speaksFor':'2019-03-31','stale':true,'suggestion':"
                                + "{'level':2,'levelLabel':'Low','figure':'E1.arson.E1.R12-2019-03','because':'it did'}}]}")
                .get(
                        "/v1/uncertainty",
                        "{'threats':[{'threat':'arson','interval':{'bands':['Moderate','Standard'],'unknown':['volume'],"
                                + "'fromConfidence':5.0,'fromUnknown':2.0,'nearestCut':43.5},'ranks':{'rank':3,'lowest':1,'median':3,'highest':9}}]}")
                .get(
                        "/v1/sensitivity",
                        "{'threats':[{'threat':'arson','robust':false,'flips':[{'criterion':'volume','from':1,'to':2,'bandFrom':"
                                + "'Standard','bandTo':'Moderate'}]}],'modelSteps':[{'kind':'cut-point','element':'Moderate','from':43.5,"
                                + "'to':42.5,'flips':[{'threat':'arson','from':'Standard','to':'Moderate'},{'threat':'rape','from':'x','to':'y'}]}]}")
                .get("/v1/ratings/E1.2018-19.arson/history", "{'items':[{'revision':1," + SCORES + "}]}")
                .answer("GET", "/v1/cycles/E1.2018-19/cards/threat/arson", 404, "{}")
                .get(
                        "/v1/cycles/E1.2018-19/cards/theme/fire",
                        "{'sections':[{'label':'Impact on victim','points':['Homes are lost.']}]}");
        assertThat(seen("council-scorer-2", RISK + "/arson"))
                .contains(
                        "Read off figures, as at 31 March 2019",
                        "Volume rose.",
                        "/figures/arson",
                        "older than twelve months")
                .contains(
                        "may lie anywhere from 35.0 to 45.0", "That touches Moderate and Standard", "Not known: volume")
                .contains("anywhere from 1 to 9")
                .contains("Volume at 2, low instead of 1, small: Moderate instead of Standard.")
                .contains("The cut point of Moderate 42.5 instead of 43.5: Moderate instead of Standard.")
                .contains("Keep services.", "Homes are lost.", "22 November 2026 at 23:57")
                .doesNotContain("y instead of x");
    }

    @Test
    void threatThatIsNone_isNotFound() {
        upstream.told.answer("GET", "/v1/ratings/E1.2018-19.flood", 404, "{'status':404}");
        assertThat(answer("council-scorer-2", RISK + "/flood").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> answer(String person, String path) {
        return SignIn.as(person, page).get(path);
    }

    private String seen(String person, String path) {
        HttpResponse<String> answer = answer(person, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
