package uk.csp.crimedata.area;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.csp.crimedata.CrimeDataTest;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.kit.Contracts;
import uk.csp.kit.Tokens;
import uk.csp.kit.TopicEvent;
import uk.csp.kit.Topics;

/** What an administrator may load, and what is refused. */
@QuarkusTest
@CrimeDataTest
class CatalogueIT {
    private static final String PARTNERSHIPS = "code,name,forceCode,forceName,policeBasis\n";
    private static final String AREAS = "code,kind,name,partnership,parents\n";

    @Inject
    Catalogues catalogues;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void loadPartnerships() {
        put("partnerships", PARTNERSHIPS + "cat-A,Alpha,cat-F,Force,detailed\ncat-B,Beta,cat-F,Force,public\n");
    }

    @Test
    void rows_areCreatedUpdatedOrLeft() {
        String row = "cat-C,Gamma,cat-F,Force,detailed\n";
        put("partnerships", PARTNERSHIPS + row).body("created", equalTo(1), "updated", equalTo(0));
        long version = catalogues.current().version();
        put("partnerships", PARTNERSHIPS + row).body("created", equalTo(0), "unchanged", equalTo(1));
        assertThat(catalogues.current().version()).as("nothing changed").isEqualTo(version);
        put("partnerships", PARTNERSHIPS + row.replace("detailed", "public")).body("updated", equalTo(1));
        assertThat(catalogues.current().version()).isGreaterThan(version);
        assertThat(catalogues.current().partnership("cat-C").orElseThrow().basis())
                .isEqualTo("public");
    }

    @Test
    void partnership_tellsWhoItsAnalystsAre() {
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\ncat-T,Tau,cat-F,Force,detailed,tau-one;tau-two\n");
        TopicEvent event = Topics.await(
                "crime-data.figures.v1",
                candidate -> candidate.key().equals("partnership.cat-T"),
                Duration.ofSeconds(20));
        Contracts.assertValid("partnership-changed.v1", event.data());
        assertThat(event.type()).isEqualTo("uk.csp.crime-data.partnership-changed.v1");
        assertThat(event.json().at("/analysts")).extracting(JsonNode::asText).containsExactly("tau-one", "tau-two");
        assertThat(event.json().path("revision").asLong())
                .isLessThanOrEqualTo(catalogues.current().version());
    }

    @Test
    void json_isReadToo() {
        given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .contentType("application/json")
                .body(
                        """
                        [{"code":"cat-N1","kind":"neighbourhood","name":"Hoe, \\"West\\"","partnership":"cat-A"},
                         {"code":"cat-L1","kind":"lsoa","name":"Alpha 001A","partnership":"cat-A","parents":["cat-N1"]}]
                        """)
                .put("/v1/areas")
                .then()
                .statusCode(200);

        get("/v1/areas?partnership=cat-A&kind=lsoa")
                .body("items.code", hasItem("cat-L1"))
                .body("items.find { it.code == 'cat-L1' }.parents", contains("cat-N1"));
        get("/v1/areas?partnership=cat-A&kind=neighbourhood").body("items.name", hasItem("Hoe, \"West\""));
        var catalogue = catalogues.current();
        assertThat(catalogue.lsoas().get("cat-L1").neighbourhoodId()).isPositive();
    }

    @Test
    void brokenRules_areAllToldAndNothingIsStored() throws SQLException {
        long before = count("SELECT count(*) FROM area");
        refused(
                        "areas",
                        AREAS
                                + "cat-good,neighbourhood,Good,cat-A,\n"
                                + "cat-L2,lsoa,Nowhere,cat-Z,\n"
                                + "cat-L3,lsoa,Orphan,cat-A,cat-N8;cat-N9\n"
                                + "cat-L4,lsoa,No partnership,,\n"
                                + "cat-A,lsoa,A partnership,cat-A,\n")
                .body("violations.line", containsInAnyOrder(3, 4, 4, 5, 6))
                .body("violations.code", hasItems("unknown-partnership", "unknown-area", "missing-value", "other-kind"))
                .body("violations.detail", hasItem("There is no partnership cat-Z."))
                .body("violations.detail", hasItem("There is no area cat-N9."));
        assertThat(count("SELECT count(*) FROM area")).isEqualTo(before);
    }

    @Test
    void columns_areChecked() {
        refused("areas", "code,kind,name,partnership,parent\nx,lsoa,X,cat-A,\n")
                .body("violations.code", contains("unknown-column"));
        refused("suppliers", "id,name\nx,X\n").body("violations.field", containsInAnyOrder("kind", "area"));
        refused("populations", "area,group,year,vintage,value\ncat-A,all,18,mid,0\n")
                .body("violations.field", containsInAnyOrder("year", "value"));
    }

    @Test
    void lsoaInTwoPlaces_isRefused() {
        put("areas", AREAS + "cat-N2,neighbourhood,N2,cat-A,\ncat-N3,neighbourhood,N3,cat-A,\n");
        put("areas", AREAS + "cat-N4,neighbourhood,N4,cat-B,\n");
        refused("areas", AREAS + "cat-L5,lsoa,L5,cat-A,cat-N2;cat-N3\n")
                .body("violations.code", contains("too-many-parents"));
        refused("areas", AREAS + "cat-L5,lsoa,L5,cat-A,cat-B\n").body("violations.code", contains("too-many-parents"));
        refused("areas", AREAS + "cat-L5,lsoa,L5,cat-A,cat-N4\n")
                .body("violations.code", contains("parent-in-other-partnership"));
        refused("areas", AREAS + "cat-W1,ward,W1,,cat-W2\ncat-W2,ward,W2,,cat-W1\n")
                .body("violations.code", hasItem("circular-parents"));
    }

    @Test
    void population_ofAHigherArea_isTheSumOfItsPartsUnlessOneIsMissing() {
        put(
                "areas",
                AREAS + "cat-N5,neighbourhood,N5,cat-B,\ncat-L6,lsoa,L6,cat-B,cat-N5\ncat-L7,lsoa,L7,cat-B,cat-N5\n");
        String header = "area,group,year,vintage,value\n";
        put(
                "populations",
                header + "cat-L6,all,2018,mid-2018,1500\ncat-L7,all,2018,mid-2018,1600\n"
                        + "cat-L6,16-and-over,2018,mid-2018,1200\n");
        var catalogue = catalogues.current();
        int partnership = catalogue.partnership("cat-B").orElseThrow().id();
        assertThat(catalogue.populations().get(partnership))
                .extracting(population -> population.group() + " " + population.value())
                .containsExactly("all 3100");

        put("populations", header + "cat-B,all,2018,mid-2018 revised,3000\n");
        assertThat(catalogues.current().populations().get(partnership))
                .extracting(population -> population.vintage() + " " + population.value())
                .containsExactly("mid-2018 revised 3000");
    }

    @Test
    void change_isNotedInTheAuditLog() throws SQLException {
        put("suppliers", "id,name,kind,area\ncat-police,Cat Police,police,cat-F\n");
        assertThat(count("SELECT count(*) FROM audit_entry WHERE partner = 'platform-administrator'"
                        + " AND object = 'catalogue/suppliers' AND operation = 'alteration' AND row_count = 1"))
                .isPositive();
    }

    @Test
    void lists_comeInPages() {
        String areas = IntStream.range(0, 1203)
                .mapToObj(i -> "page-%04d,ward,Ward %d,,\n".formatted(i, i))
                .collect(Collectors.joining("", AREAS, ""));
        put("areas", areas);
        int seen = 0;
        String next = "/v1/areas?kind=ward";
        while (next != null) {
            Response page = get(next).extract().response();
            seen += page.<List<Object>>path("items.findAll { it.code.startsWith('page-') }")
                    .size();
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).isEqualTo(1203);
        given().auth()
                .oauth2(Tokens.of("partner-dashboard"))
                .get("/v1/areas?cursor=!!!")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-query"));
    }

    /** Rows that this release brings of a table. */
    private static int released(String table) throws IOException {
        try (InputStream rows = CatalogueIT.class.getResourceAsStream("/catalogue/" + table + ".csv")) {
            return (int) new String(rows.readAllBytes(), UTF_8).lines().count() - 1;
        }
    }

    @Test
    void referenceData_isShown() throws IOException {
        get("/v1/categories").body("items.findAll { !it.code.startsWith('ref-') }", hasSize(released("categories")));
        get("/v1/datasets").body("items.code", hasItems("police-recorded-crime", "police-incidents", "police-street"));
        get("/v1/crosswalks?scheme=home-office&code=28E&date=2018-06-01")
                .body("items.category", contains("burglary-residential"));
        get("/v1/crosswalks?scheme=police-uk").body("items", hasSize(14));
        get("/v1/indicators")
                .body("items.findAll { !it.code.startsWith('ref-') }", hasSize(released("indicators")))
                .body("items[0].code", equalTo("all-crime"))
                .body("items[13].population.label", equalTo("residents aged 16 and over"))
                .body("items[13].numerators", hasSize(1))
                .body(
                        "items[13].numerators[0].words",
                        equalTo("Crimes recorded by the police: Crime, flagged Domestic abuse"))
                .body("items[16].note", notNullValue());
        given().auth()
                .oauth2(Tokens.of("partner-dashboard"))
                .get("/v1/crosswalks?date=tomorrow")
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partnerships",
                "areas",
                "populations",
                "suppliers",
                "categories",
                "flags",
                "crosswalks",
                "datasets",
                "indicators"
            })
    void loading_needsItsScope(String table) {
        given().contentType("text/csv")
                .body("code\n")
                .put("/v1/" + table)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("devon-and-cornwall-police"))
                .contentType("text/csv")
                .body("code\n")
                .put("/v1/" + table)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .contentType("application/xml")
                .body("<a/>")
                .put("/v1/" + table)
                .then()
                .statusCode(415);
        given().auth()
                .oauth2(Tokens.of("partner-dashboard", "ratings:read"))
                .get("/v1/" + table)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse put(String table, String csv) {
        return send(table, csv).statusCode(200);
    }

    private static ValidatableResponse refused(String table, String csv) {
        return send(table, csv)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-catalogue-row"));
    }

    private static ValidatableResponse send(String table, String csv) {
        return given().auth()
                .oauth2(Tokens.of("platform-administrator"))
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .put("/v1/" + table)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.of("partner-dashboard"))
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200);
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
