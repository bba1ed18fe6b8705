package uk.csp.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.csp.kit.IssuerResource;
import uk.csp.kit.Tokens;

/** What the tests over the running gateway share. Each uses its own client, because each client has its own limit. */
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(Upstreams.class)
abstract class GatewayTest {
    static final String POLICE = "devon-and-cornwall-police";
    static final String COUNCIL = "plymouth-city-council";
    static final String ANALYST = "safer-plymouth-analyst";
    static final String CHAIR = "safer-plymouth-chair";
    static final String DASHBOARD = "partner-dashboard";
    static final String ADMINISTRATOR = "platform-administrator";

    Upstream upstream;

    static RequestSpecification as(String client) {
        return with(Tokens.of(client));
    }

    static RequestSpecification with(String token) {
        return RestAssured.given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
    }

    static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
