package uk.csp.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.csp.kit.AccessDocument;
import uk.csp.kit.ApiOperation;

/** What {@code docs/access.md} says is what the gateway does. */
class AccessDocumentTest {
    private final AccessDocument document = AccessDocument.read();

    @ParameterizedTest
    @EnumSource(Service.class)
    void documentedRoutes_areTheRouteTable(Service service) {
        List<ApiOperation> table = Operations.ALL.stream()
                .filter(operation -> operation.service() == service)
                .map(AccessDocumentTest::documented)
                .toList();
        assertThat(document.routes(service.id())).containsExactlyInAnyOrderElementsOf(table);
    }

    @Test
    void documentedScopes_areThoseOfTheGateway() {
        assertThat(document.table("Scopes"))
                .extracting(row -> AccessDocument.words(row.get(0)).get(0), row -> row.get(1))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Scope.values())
                        .map(scope -> org.assertj.core.groups.Tuple.tuple(scope.value(), scope.description()))
                        .toList());
    }

    private static ApiOperation documented(Operation operation) {
        return new ApiOperation(
                operation.method(),
                operation.path(),
                operation.scopes().stream().map(Scope::value).collect(Collectors.toSet()));
    }
}
