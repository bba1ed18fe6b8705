package uk.csp.gateway.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;
import uk.csp.kit.IssuerResource;
import uk.csp.kit.SignIn;

/** The pages of figures and the overview over services that tell counts to analysts alone. */
@QuarkusTest
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(value = FigureServices.class, restrictToAnnotatedClass = true)
class FiguresPageTest {
    private static final String HOME = "/partnerships/E22000056";
    private static final String ANALYST = "safer-plymouth-analyst";
    private static final String OFFICER = "police-data-officer";

    @TestHTTPResource("/partnerships")
    URI address;

    @Test
    void overview_showsAnalystsTheCrimeTable() {
        String page = page(ANALYST, HOME);
        assertThat(page)
                .containsSubsequence("All crime, 2018/19", "21,907", "82.9 per 1,000 residents")
                .containsSubsequence("Highest risks, 2018/19", "1 threat is high", "Domestic abuse")
                .containsSubsequence("Statutory returns", "1 overdue")
                .containsSubsequence("Robbery", "235", "0.9", "Down 35 (−13%)", "More than chance explains")
                .contains("April 2018 20, May 2018 20")
                .containsSubsequence(
                        "Rape", "Incomplete: April 2018 not received", "Not received", "No rate", "No comparison")
                .containsSubsequence(
                        "Ratings that drift", "Burglary", "Agreed <strong>medium</strong>", "Burglary rose by 12%");
        assertThat(page).contains("data-live-partnership=\"E22000056\"");
        isClean(page);
    }

    @Test
    void overview_showsOthersTheReleasedTableInWords() {
        String page = page(OFFICER, HOME);
        assertThat(page)
                .contains("Counts as they are go to the analysts", "released on 1 July 2019")
                .containsSubsequence("Robbery", "Confidential", "0.9", "Not available")
                .doesNotContain("[c]")
                .doesNotContain("21,907");
        isClean(page);
    }

    @Test
    void overview_withoutFigures_saysThatThisIsNotZero() {
        assertThat(page(ANALYST, "/partnerships/E22000057"))
                .contains("No figures yet")
                .contains("That is not zero");
    }

    @Test
    void overview_ofAnUnknownPartnership_isNotThere() {
        assertThat(SignIn.as(ANALYST, address).get("/partnerships/E99999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void list_isGroupedAndFound() {
        assertThat(page(ANALYST, HOME + "/figures"))
                .containsSubsequence(
                        "The crime table",
                        "Robbery",
                        "666",
                        "Down 11 (−1.6%)",
                        "Flags",
                        "Hate crime, racist",
                        "Not counted here");
        assertThat(page(ANALYST, HOME + "/figures?find=hate"))
                .contains("1 found", "Hate crime, racist")
                .doesNotContain(">Robbery<");
        assertThat(page(ANALYST, HOME + "/figures?find=%22%3E%3Cscript%3E"))
                .contains("0 found")
                .doesNotContain("<script>");
    }

    @Test
    void indicator_showsAnalystsTrendAreasAndHistory() {
        String page = page(ANALYST, HOME + "/figures/robbery");
        assertThat(page)
                .containsSubsequence("Robbery", "2018/19", "666", "Down 11 (−1.6%)", "Within what chance explains")
                .contains("One month is above the control limits: March 2019 (61).")
                .contains("The outlines of these areas are not loaded")
                .contains("No rates of similar areas are loaded")
                .contains("Crimes of the category Robbery", "264,199 all residents (mid-2016)");
        isClean(page);
    }

    @Test
    void indicator_asAtAPastDay_showsWhatWasKnownThen() {
        assertThat(page(ANALYST, HOME + "/figures/robbery?asAt=2019-05-01"))
                .containsSubsequence("as known at the end of 1 May 2019", "660", "As known now: 666");
        assertThat(page(ANALYST, HOME + "/figures/robbery?asAt=2001-01-01"))
                .contains("Nothing was known of this figure then");
        assertThat(page(ANALYST, HOME + "/figures/robbery?asAt=yesterday"))
                .contains("There is a problem", "Enter a real date");
    }

    @Test
    void indicator_showsOthersWhatWasReleased() {
        String page = page(OFFICER, HOME + "/figures/robbery");
        assertThat(page).contains("Confidential", "Crime table 2018/19").doesNotContain("666");
        assertThat(page(OFFICER, HOME + "/figures/hate-racist"))
                .contains("Nothing has been released on this indicator");
        isClean(page);
    }

    @Test
    void download_isWhatIsShownWithoutFormulas() {
        String places = HOME + "/figures/robbery/download?table=areas&period=FY2018-19";
        as(ANALYST)
                .get(places + "&format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("E22000056-robbery-areas.csv"))
                .body(startsWith("rank,tied,"))
                .body(containsString(",'=City Centre,90.0,15.7,"));
        as(ANALYST)
                .get(places + "&format=json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("[0].name", equalTo("=City Centre"));
        as(OFFICER).get(places + "&format=csv").then().statusCode(404);
        as(OFFICER)
                .get(HOME + "/figures/robbery/download?table=released-1&format=csv")
                .then()
                .statusCode(200)
                .body(containsString("Robbery,,FY2018-19,[c],"))
                .body(not(containsString("666")));
    }

    @Test
    void unknownIndicator_isNotThere() {
        assertThat(SignIn.as(ANALYST, address).get(HOME + "/figures/no-such").statusCode())
                .isEqualTo(404);
    }

    private io.restassured.specification.RequestSpecification as(String person) {
        return RestAssured.given().cookies(SignIn.as(person, address).cookies());
    }

    private String page(String person, String path) {
        var answer = SignIn.as(person, address).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static void isClean(String page) {
        assertThat(page).doesNotContain("style=\"").doesNotContain("NOT_FOUND").doesNotContain("null");
    }
}
