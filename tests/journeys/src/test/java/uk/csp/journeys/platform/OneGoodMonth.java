package uk.csp.journeys.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** A city that has sent one good month of two burglaries, to see that what comes after leaves it as it is. */
public final class OneGoodMonth {
    public static final String DATASET = "police-recorded-crime";
    public static final String MONTH = "2018-06";
    public static final String HEADER =
            "reference,occurredOn,recordedOn,offenceCode,category,lsoa,longitude,latitude,flags,outcome\n";

    private final SampleCity city;
    private Map<String, Integer> figures;
    private List<String> submissions;

    public OneGoodMonth(SampleCity city) {
        this.city = city;
        city.loadCatalogue();
        city.send(Feed.replace(DATASET, MONTH, body(good("A1"), good("A2"))));
    }

    public SampleCity city() {
        return city;
    }

    /** Notes what is there, for {@link #nothingHasChanged()}. */
    public void note() {
        figures = city.figures().revisions(city.partnership());
        submissions = submissions();
        assertThat(figures).isNotEmpty();
        assertThat(submissions).isNotEmpty();
    }

    public void nothingHasChanged() {
        assertThat(city.figures().revisions(city.partnership())).isEqualTo(figures);
        assertThat(submissions()).isEqualTo(submissions);
    }

    /** Whatever else was sent since. */
    public void isAsItWas() {
        assertThat(count(MONTH)).isEqualTo(2);
    }

    public List<String> submissions() {
        return city.asPolice()
                .get("/v1/submissions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** All crime of a month. */
    public int count(String period) {
        return city.figures()
                .find(city.figure("all-crime", period))
                .path("count")
                .asInt(-1);
    }

    public RequestSpecification crimes(String period) {
        return order(period).queryParam("dataset", DATASET);
    }

    public RequestSpecification order(String period) {
        return order(city.asPolice(), period);
    }

    public static RequestSpecification order(RequestSpecification sender, String period) {
        return sender.contentType("text/csv").queryParam("period", period).queryParam("mode", "replace");
    }

    public static byte[] body(String... rows) {
        return (HEADER + String.join("", rows)).getBytes(UTF_8);
    }

    public String good(String reference) {
        return good(reference, MONTH);
    }

    public String good(String reference, String period) {
        return reference + ",," + period + "-02,28E,," + city.lsoa(1) + ",,,,\n";
    }

    /** The answer is a problem document of this status and type. */
    public static ValidatableResponse problem(Response answer, int status, String type) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", notNullValue());
    }
}
