package uk.csp.crimedata.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.csp.crimedata.ReferenceTables.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.csp.kit.Contracts;
import uk.csp.kit.PlatformResource;
import uk.csp.kit.Tokens;
import uk.csp.kit.TopicEvent;
import uk.csp.kit.Topics;
import uk.csp.sample.Catalogue;
import uk.csp.sample.PublishedTotals;
import uk.csp.sample.Sample;
import uk.csp.sample.SampleFeed;

/** The printed totals of the published assessment through the real feed path. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "crime_data"))
class SampleIT {
    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    @Test
    void printedTotals_comeOutToTheDigit() throws Exception {
        Sample sample = new Sample();
        Catalogue catalogue = sample.catalogue();
        put("partnerships", catalogue.partnerships());
        put("areas", catalogue.areas());
        put("populations", catalogue.populations());
        put("suppliers", catalogue.suppliers());
        for (SampleFeed feed : sample.feeds()) {
            send(feed);
        }
        for (PublishedTotals.Row row : PublishedTotals.crimeTable()) {
            JsonNode figure = figure(row.indicator(), "E22000056", "FY2018-19");
            assertThat(figure.path("count").asInt()).as(row.indicator()).isEqualTo(row.after());
            assertThat(figure.at("/previous/count").asInt()).as(row.indicator()).isEqualTo(row.before());
        }
        List<Map<String, Object>> table = read("/v1/crime-table?partnership=E22000056&period=FY2018-19");
        assertThat(table).hasSize(21);
        for (int i = 0; i < table.size(); i++) {
            assertPrinted(table.get(i), PublishedTotals.crimeTable().get(i));
        }
        assertThat(read("/v1/neighbourhood-table?partnership=E22000056&period=FY2018-19").stream()
                        .limit(5)
                        .map(row -> row.get("name")))
                .containsExactly("City Centre", "Stonehouse", "Mutley", "East End", "Morice Town");
        for (PublishedTotals.NamedNeighbourhood place : PublishedTotals.neighbourhoods()) {
            JsonNode figure = figure("all-crime", place.code(), "FY2018-19");
            assertThat(figure.path("count").asInt()).as(place.name()).isEqualTo(place.crimes());
            assertThat(Math.round(figure.at("/rate/value").asDouble()))
                    .as(place.name())
                    .isEqualTo(place.rate());
        }
        TopicEvent event = Topics.await(
                "crime-data.figures.v1",
                candidate -> candidate.key().equals("E22000056.all-crime.E22000056.FY2018-19"),
                Duration.ofSeconds(20));
        Contracts.assertValid("figure-changed.v1", event.data());
    }

    private static List<Map<String, Object>> read(String table) {
        return given().auth()
                .oauth2(Tokens.of("safer-plymouth-analyst"))
                .get(table)
                .then()
                .statusCode(200)
                .extract()
                .path("rows");
    }

    private static void assertPrinted(Map<String, Object> row, PublishedTotals.Row printed) {
        assertThat(row.get("label")).isEqualTo(printed.label());
        assertThat(row.get("previous")).as(printed.label()).isEqualTo(printed.before());
        assertThat(row.get("count")).as(printed.label()).isEqualTo(printed.after());
        assertThat(printedIn(row, "percent"))
                .as(printed.label())
                .isEqualTo((printed.changePercent().signum() > 0 ? "+" : "") + printed.changePercent() + "%");
        assertThat(printedIn(row, "rate"))
                .as(printed.label())
                .isEqualTo(
                        printed.indicator().equals("drug-trafficking")
                                ? PublishedTotals.TRAFFICKING_RATE.toString()
                                : printed.rate().toString());
    }

    private static Object printedIn(Map<String, Object> row, String column) {
        return ((Map<?, ?>) row.get(column)).get("printed");
    }

    private void send(SampleFeed feed) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        feed.write(body);
        given().auth()
                .oauth2(Tokens.of(feed.client()))
                .queryParam("dataset", feed.dataset())
                .queryParam("period", feed.period())
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body(body.toByteArray())
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("rows.created", equalTo(feed.rows()), "rows.rejected", equalTo(0));
    }

    private JsonNode figure(String indicator, String area, String period) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT body FROM newest_figure WHERE id = 'E22000056."
                        + indicator + "." + area + "." + period + "'")) {
            assertThat(row.next()).as("figure of " + indicator + " in " + area).isTrue();
            return json.readTree(row.getString(1));
        }
    }
}
