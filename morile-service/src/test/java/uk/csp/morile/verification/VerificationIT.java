package uk.csp.morile.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static uk.csp.morile.MorileService.ANALYST;
import static uk.csp.morile.MorileService.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.morile.FigureEvents;
import uk.csp.morile.MorileService;

/** A replay from the topics finds the very bytes that are kept, and names what was tampered with. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "morile"))
class VerificationIT {
    private static final String RATINGS = "ratings-are-replay-of-figures-and-judgements";

    @Inject
    DataSource dataSource;

    @Test
    void untouchedCycle_isTheReplayOfTopicsAndJudgements() {
        ratedWithFigures("T43000001");
        verify("T43000001")
                .body("holds", equalTo(true))
                .body(check(RATINGS) + ".compared", equalTo(34 + 27))
                .body(check("figures-are-those-of-the-topic") + ".compared", equalTo(1))
                .body(check("judgements-are-replay-of-the-trail") + ".compared", equalTo(476))
                .body(check("events-say-what-is-kept") + ".compared", equalTo(34 + 27));
    }

    @Test
    void tamperedRating_isNamed() throws SQLException {
        ratedWithFigures("T43000002");
        sql("UPDATE rating SET state = replace(state, '\"band\":\"Standard\"', '\"band\":\"High\"')"
                + " WHERE id = 'T43000002.2018-19.arson'");
        verify("T43000002")
                .body("holds", equalTo(false))
                .body(check(RATINGS) + ".differences.item", contains("T43000002.2018-19.arson"))
                .body(check("events-say-what-is-kept") + ".differences.item", contains("T43000002.2018-19.arson"));
    }

    @Test
    void tamperedBand_isNamedThoughTheStateIsWhole() throws SQLException {
        ratedWithFigures("T43000003");
        sql("UPDATE rating SET ratified_band = 'High' WHERE id = 'T43000003.2018-19.arson'");
        verify("T43000003")
                .body("holds", equalTo(false))
                .body(check(RATINGS) + ".differences.item", hasItem("T43000003.2018-19.arson"));
    }

    @Test
    void tamperedJudgement_isNamedWithItsRating() throws SQLException {
        ratedWithFigures("T43000004");
        sql("UPDATE judgement SET level = 4 WHERE cycle = 'T43000004.2018-19' AND threat = 'arson'"
                + " AND criterion = 'physical'");
        verify("T43000004")
                .body("holds", equalTo(false))
                .body(check("judgements-are-replay-of-the-trail") + ".differences.item", contains("arson/physical"))
                .body(check(RATINGS) + ".differences.item", contains("T43000004.2018-19.arson"));
    }

    @Test
    void tamperedFigure_isNamed() throws SQLException {
        ratedWithFigures("T43000005");
        sql("UPDATE figure SET count = 5 WHERE partnership = 'T43000005' AND indicator = 'burglary-residential'");
        verify("T43000005")
                .body("holds", equalTo(false))
                .body(check("figures-are-those-of-the-topic") + ".differences.item", contains("burglary-residential"));
    }

    @Test
    void verification_isForAuditors() {
        MorileService.open("T43000006");
        as(ANALYST).get("/v1/cycles/T43000006.2018-19/verification").then().statusCode(403);
        as("platform-administrator")
                .get("/v1/cycles/T49999999.2018-19/verification")
                .then()
                .statusCode(404);
    }

    /** With a drift, and with an older revision and a later incomplete figure that must not count. */
    private static void ratedWithFigures(String partnership) {
        MorileService.openJudgeRatify(partnership);
        FigureEvents figures =
                FigureEvents.of(partnership, "burglary-residential").revision(3).counts(677, 812, true);
        figures.send();
        FigureEvents.of(partnership, "burglary-residential")
                .revision(2)
                .counts(677, 9000, true)
                .send();
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        MorileService.rating(partnership, "burglary").getString("indicative.band"))
                .isEqualTo("Moderate"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> verify(partnership)
                .body("checks.waiting", everyItem(equalTo(0)))
                .body(check(RATINGS) + ".compared", greaterThan(0)));
    }

    private static ValidatableResponse verify(String partnership) {
        return as("platform-administrator")
                .get("/v1/cycles/" + partnership + ".2018-19/verification")
                .then()
                .statusCode(200);
    }

    private static String check(String name) {
        return "checks.find { it.name == '" + name + "' }";
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement change = connection.createStatement()) {
            assertThat(change.executeUpdate(statement)).isEqualTo(1);
        }
    }
}
