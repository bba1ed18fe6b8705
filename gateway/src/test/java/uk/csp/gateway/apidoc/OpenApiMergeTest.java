package uk.csp.gateway.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.csp.gateway.route.Operations;
import uk.csp.gateway.route.Service;

class OpenApiMergeTest {
    private static final String PROBLEM = "{'type':'object','properties':{'status':{'type':'integer'}}}";

    private final OpenApiMerge merge = new OpenApiMerge(Operations.ALL, "https://issuer.example/token");

    @Test
    void operations_comeFromEveryServiceWithTheGatewaysScopes() {
        ObjectNode merged = merge.merge(List.of(
                described(Service.CRIME_DATA, "/v1/figures", "get", "View", "{'type':'string'}"),
                described(Service.MORILE, "/v1/cycles", "post", "View", "{'type':'string'}")));
        assertThat(merged.at("/openapi").asText()).isEqualTo("3.1.0");
        assertThat(merged.at("/paths").properties()).hasSize(2);
        assertThat(merged.at("/paths/~1v1~1cycles/post/security/0/oauth2/0").asText())
                .isEqualTo("scores:write");
        assertThat(merged.at("/components/schemas").properties()).hasSize(2);
        assertThat(merged.has("x-unavailable-services")).isFalse();
    }

    @Test
    void webhooks_areDescribedToo() {
        ApiDescription reporting = described(Service.REPORTING, "/v1/editions", "get", "View", "{'type':'string'}");
        reporting
                .document()
                .putObject("webhooks")
                .putObject("change")
                .putObject("post")
                .put("summary", "A change");
        ObjectNode merged = merge.merge(List.of(reporting));
        assertThat(merged.at("/webhooks/change/post/summary").asText()).isEqualTo("A change");
    }

    @Test
    void sameNameForAnotherThing_isPrefixedWithItsReferences() {
        ObjectNode merged = merge.merge(List.of(
                described(Service.CRIME_DATA, "/v1/figures", "get", "View", "{'type':'string'}"),
                described(
                        Service.MORILE,
                        "/v1/ratings",
                        "get",
                        "View",
                        "{'type':'array','items':{'$ref':'#/components/schemas/View'}}")));
        assertThat(merged.at("/components/schemas/View/type").asText()).isEqualTo("string");
        assertThat(merged.at("/components/schemas/MorileView/items/$ref").asText())
                .isEqualTo("#/components/schemas/MorileView");
        assertThat(merged.at("/paths/~1v1~1ratings/get/responses/200/content/x/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/MorileView");
        assertThat(merged.at("/paths/~1v1~1figures/get/responses/200/content/x/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/View");
        assertThat(merged.at("/components/schemas/Problem").toString()).isEqualTo(PROBLEM.replace('\'', '"'));
    }

    @Test
    void operationThatDoesNotPassTheGateway_isLeftOut() {
        ObjectNode merged = merge.merge(List.of(
                described(Service.CRIME_DATA, "/internal/rebuild", "post", "View", "{}"),
                described(Service.REPORTING, "/v1/ratings", "get", "View", "{}")));
        assertThat(merged.at("/paths").properties()).isEmpty();
    }

    @Test
    void silentService_isNamed() {
        ObjectNode merged = merge.merge(List.of(new ApiDescription(Service.MORILE, null)));
        assertThat(merged.at("/x-unavailable-services/0").asText()).isEqualTo("morile-service");
        assertThat(merged.at("/info/description").asText()).contains("morile-service");
    }

    private static ApiDescription described(Service service, String path, String method, String name, String schema) {
        String document = "{'openapi':'3.1.0','paths':{'" + path + "':{'" + method
                + "':{'responses':{'200':{'content':{'x':{'schema':{'$ref':'#/components/schemas/" + name
                + "'}}}}}}}},'components':{'schemas':{'" + name + "':" + schema + ",'Problem':" + PROBLEM
                + "},'securitySchemes':{'own':{'type':'http'}}}}";
        try {
            return new ApiDescription(service, (ObjectNode) new ObjectMapper().readTree(document.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
