package uk.csp.crimedata.reported;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static uk.csp.crimedata.ReferenceTables.put;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import uk.csp.kit.Tokens;

/** A partnership of its own and requests about its totals, as partners make them. */
final class Totals {
    static final String HEADER = "measure,area,period,value,lower,upper,denominator,note\n";
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));

    private final String name;

    /** @param name begins every code, so that tests do not meet */
    Totals(String name) {
        this.name = name;
        put(
                "partnerships",
                "code,name,forceCode,forceName,policeBasis,analysts\n%s,Totton,%s-F,Totton Force,detailed,safer-plymouth\n"
                        .formatted(partnership(), name));
        put("populations", "area,group,year,vintage,value\n%s,all,2016,mid-2016,200000\n".formatted(partnership()));
        put(
                "suppliers",
                """
                id,name,kind,area
                %1$s-council,Totton Council,council,%1$s-P
                %1$s-police,Totton Police,police,%1$s-F
                %1$s-hospital,Totton Hospital,hospital,%1$s-P
                %1$s-ambulance,Totton Ambulance,ambulance,%1$s-F
                """
                        .formatted(name));
        put(
                "reporting-areas",
                "code,kind,name,partnership,parents\n%1$s-LA,local-authority,Totton,%1$s-P,E12000009;E92000001\n"
                        .formatted(name));
    }

    String partnership() {
        return name + "-P";
    }

    /** The local authority that is the same place. */
    String authority() {
        return name + "-LA";
    }

    RequestSpecification feed(String supplier, String dataset, String period) {
        return given().config(AS_IT_IS)
                .auth()
                .oauth2(Tokens.ofPartner("plymouth-city-council", name + "-" + supplier))
                .queryParam("dataset", dataset)
                .queryParam("period", period)
                .contentType("text/csv");
    }

    static ValidatableResponse send(RequestSpecification feed, String body) {
        return feed.body(body.getBytes(UTF_8)).post("/v1/submissions").then();
    }

    /** A delivery in the platform's own format; a P that stands alone is the partnership. */
    ValidatableResponse submit(String supplier, String dataset, String period, String rows) {
        return send(feed(supplier, dataset, period), HEADER + here(rows)).statusCode(201);
    }

    String here(String rows) {
        return rows.replace(",P,", "," + partnership() + ",");
    }

    ValidatableResponse figure(String indicator, String period) {
        return read("/v1/figures/" + String.join(".", partnership(), indicator, partnership(), period))
                .statusCode(200);
    }

    static ValidatableResponse read(String path) {
        return as("safer-plymouth-analyst").urlEncodingEnabled(false).get(path).then();
    }

    static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }
}
