package uk.csp.crimedata.submission;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static uk.csp.crimedata.ReferenceTables.put;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import uk.csp.kit.Tokens;
import uk.csp.sample.Catalogue;
import uk.csp.sample.Sample;

/** Requests as partners make them, over the sample's areas. */
public final class FeedRequests {
    static final String POLICE = "devon-and-cornwall-police";
    static final String COUNCIL = "plymouth-city-council";
    static final String CRIMES = "police-recorded-crime";
    public static final String HEADER =
            "reference,occurredOn,recordedOn,offenceCode,category,lsoa,longitude,latitude,flags,outcome\n";
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));

    private FeedRequests() {}

    /** Loads the areas and returns an LSOA of Plymouth. */
    static String loadAreas() {
        Catalogue catalogue = new Sample().catalogue();
        put("partnerships", catalogue.partnerships());
        put("areas", catalogue.areas());
        put("populations", catalogue.populations());
        put("suppliers", catalogue.suppliers());
        return catalogue
                .areas()
                .lines()
                .filter(line -> line.contains(",lsoa,"))
                .findFirst()
                .orElseThrow()
                .split(",")[0];
    }

    static RequestSpecification as(String client) {
        return given().config(AS_IT_IS).auth().oauth2(Tokens.of(client));
    }

    static RequestSpecification feed(String dataset, String period) {
        return as(POLICE)
                .queryParam("dataset", dataset)
                .queryParam("period", period)
                .contentType("text/csv");
    }

    static ValidatableResponse send(RequestSpecification feed, String body) {
        return feed.body(body.getBytes(UTF_8)).post("/v1/submissions").then();
    }

    /** A delivery of crimes in the record format. */
    static ValidatableResponse sendCrimes(String period, String rows) {
        return send(feed(CRIMES, period), HEADER + rows);
    }
}
