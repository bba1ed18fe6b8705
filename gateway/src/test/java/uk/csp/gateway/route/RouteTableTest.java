package uk.csp.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    private final RouteTable table = new RouteTable(Operations.ALL);

    @Test
    void everyOperation_isFoundByItsOwnPath() {
        for (Operation operation : Operations.ALL) {
            String path = operation.path().replaceAll("\\{[a-z]+}", "E22000056.x");
            assertThat(table.find(operation.method(), path)).isEqualTo(new RouteMatch.Found(operation));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/figures, CRIME_DATA, figures:read",
        "HEAD, /v1/figures/E22000056.all-crime.E22000056.FY2018-19, CRIME_DATA, figures:read",
        "POST, /v1/submissions, CRIME_DATA, feeds:write",
        "PUT, /v1/populations, CRIME_DATA, catalogue:write",
        "PUT, /v1/cycles/E22000056.2018-19/judgements, MORILE, scores:write",
        "POST, /v1/cycles/E22000056.2018-19/ratification, MORILE, scores:ratify",
        "GET, /v1/ratings, MORILE, ratings:read",
        "PUT, /v1/profiles/E22000056, REPORTING, reports:edit",
        "POST, /v1/editions, REPORTING, reports:publish",
        "GET, /v1/editions/E22000056.FY2018-19.1/html, REPORTING, figures:read"
    })
    void operation_hasServiceAndScope(String method, String path, Service service, String scope) {
        assertThat(table.find(method, path)).isInstanceOfSatisfying(RouteMatch.Found.class, found -> {
            assertThat(found.operation().service()).isEqualTo(service);
            assertThat(found.operation().scopesAsText()).isEqualTo(scope);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/",
                "/v1/nothing",
                "/v1/figures/",
                "/v1/figures//provenance",
                "/v1/figures/a/provenance/b",
                "/v1/figures;x=1",
                "/v2/figures",
                "/"
            })
    void otherPath_isUnknown(String path) {
        assertThat(table.find("GET", path)).isInstanceOf(RouteMatch.Unknown.class);
    }

    @Test
    void otherMethod_namesTheAllowedOnes() {
        assertThat(table.find("DELETE", "/v1/submissions")).isEqualTo(new RouteMatch.OtherMethod("GET, HEAD, POST"));
        assertThat(table.find("TRACE", "/v1/figures")).isEqualTo(new RouteMatch.OtherMethod("GET, HEAD"));
    }

    @Test
    void sameOperationTwice_isRefused() {
        Operation one = Operation.of(Service.MORILE, "GET", "/v1/ratings/{id}", Scope.RATINGS_READ);
        Operation two = Operation.of(Service.REPORTING, "GET", "/v1/ratings/{rating}", Scope.FIGURES_READ);
        assertThatThrownBy(() -> new RouteTable(List.of(one, two))).hasMessageContaining("Twice");
    }

    /** Except what asks to be told: a subscription is its owner's way of reading, and changes nothing others see. */
    @Test
    void writing_neverNeedsAReadingScopeOnly() {
        assertThat(Operations.ALL)
                .filteredOn(operation -> !operation.method().equals("GET"))
                .filteredOn(operation -> !operation.path().startsWith("/v1/webhook-subscriptions"))
                .allSatisfy(operation -> assertThat(operation.scopesAsText()).doesNotContain(":read"));
    }
}
