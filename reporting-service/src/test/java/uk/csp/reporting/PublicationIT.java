package uk.csp.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import uk.csp.kit.PlatformResource;
import uk.csp.reporting.document.DocumentJson;

/** What stands between a draft and an edition: completeness, approval, signature. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting"),
        restrictToAnnotatedClass = true)
class PublicationIT {
    private static final String ANALYST = Publishing.ANALYST;
    private static final String CHAIR = Publishing.CHAIR;
    private static final String DRAFT = "/v1/assessments/{code}/FY2018-19";

    @Test
    void incompleteAssessment_isRefusedNamingAllThatIsMissing() {
        String code = "E22000071";
        Events.figure(code, "robbery", "FY2018-19", 1, 7_777, null);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Publishing.publishUnapproved(code)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/incomplete-assessment"))
                .body(
                        "violations.code",
                        hasItems("no-all-crime", "no-neighbourhoods", "nothing-to-compare", "no-ratings"))
                .body("violations.code", hasItem("approval-missing"))
                .body("violations.field", everyItem(startsWith("/v1/"))));
        Publishing.as(ANALYST)
                .get(DRAFT + "/completeness", code)
                .then()
                .statusCode(200)
                .body("publishable", equalTo(false))
                .body("requirements.find { it.id == 'levels-and-patterns' }.state", equalTo("INCOMPLETE"))
                .body("bar.met", equalTo(0));
        Publishing.as(ANALYST)
                .get(DRAFT + "/html", code)
                .then()
                .body(containsString("This draft cannot be published yet"))
                .body(containsString("No threat is rated for 2018/19"));
    }

    @Test
    void approval_isOfTheDraftThatWasRead() {
        String code = "E22000072";
        Publishing.complete(code, 301, 299);
        Publishing.publishUnapproved(code)
                .then()
                .statusCode(409)
                .body("violations.code", equalTo(List.of("approval-missing")));
        approve(code, "publisher", null).then().statusCode(428);
        approve(code, "publisher", "\"" + "0".repeat(64) + "\"").then().statusCode(412);
        String tag = Publishing.as(CHAIR).get(DRAFT, code).header("ETag");
        approve(code, "nobody", tag).then().statusCode(404).body("type", equalTo("/problems/unknown-role"));
        approve(code, "publisher", tag).then().statusCode(201).body("approved", equalTo(true));
        approve(code, "publisher", tag).then().statusCode(200);

        Events.figure(code, "all-crime", "FY2018-19", 2, 302, 299L);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Publishing.as(ANALYST)
                .get(DRAFT + "/approvals", code)
                .then()
                .body("roles[0].state", equalTo("LAPSED"))
                .body("roles[0].approval.client", equalTo(CHAIR)));
        Publishing.publishUnapproved(code)
                .then()
                .statusCode(409)
                .body("violations.code", equalTo(List.of("approval-lapsed")));
        Publishing.publish(code).then().statusCode(201);
        Publishing.as(ANALYST)
                .get("/v1/editions/{code}.FY2018-19.1/html", code)
                .then()
                .body(not(containsString("cannot be published yet")));
    }

    @Test
    void signature_isGoodForTheBytesOfTheEdition() throws GeneralSecurityException {
        String code = "E22000073";
        Publishing.complete(code, 401, 399);
        String id = Publishing.publish(code).path("id");
        byte[] document = Publishing.as(ANALYST).get("/v1/editions/{id}", id).asByteArray();
        Response signed = Publishing.as("partner-dashboard").get("/v1/editions/{id}/signature", id);
        String statement = signed.path("statement");
        assertThat(statement)
                .contains("edition: " + id + "\n")
                .contains("sha256: " + DocumentJson.sha256(document) + "\n");
        String pem = Publishing.as("partner-dashboard")
                .get("/v1/signing-keys")
                .path("items.find { it.id == '" + signed.path("key") + "' }.publicKey");
        assertThat(pem).isEqualTo(signed.path("publicKey"));
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        check.update(statement.getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(Base64.getDecoder().decode(signed.<String>path("signature"))))
                .isTrue();
        Publishing.as(ANALYST)
                .get("/v1/editions/{id}/signature", code + ".FY2018-19.9")
                .then()
                .statusCode(404);
    }

    private static Response approve(String code, String role, String tag) {
        var request = Publishing.as(CHAIR).contentType("application/json").body(Map.of("role", role));
        return (tag == null ? request : request.header("If-Match", tag)).post(DRAFT + "/approvals", code);
    }
}
