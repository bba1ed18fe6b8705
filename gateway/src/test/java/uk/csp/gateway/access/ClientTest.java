package uk.csp.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.csp.gateway.route.Operation;
import uk.csp.gateway.route.Scope;
import uk.csp.gateway.route.Service;

class ClientTest {
    private static final Operation READ =
            new Operation(Service.CRIME_DATA, "GET", "/v1/figures", List.of(Scope.FIGURES_READ));
    private static final Operation EITHER =
            new Operation(Service.CRIME_DATA, "GET", "/v1/submissions", List.of(Scope.FEEDS_WRITE, Scope.RECORDS_READ));

    @ParameterizedTest
    @CsvSource({
        "figures:read, true",
        "feeds:write figures:read, true",
        "figures:read feeds:write, true",
        "figures:readable, false",
        "my-figures:read, false",
        "figures:readable figures:read, true",
        "FIGURES:READ, false",
        "'', false"
    })
    void scope_isAWholeWord(String scopes, boolean may) {
        assertThat(client("partner", scopes).mayDo(READ)).isEqualTo(may);
    }

    @Test
    void anyOfSeveralScopes_isEnough() {
        assertThat(client("partner", "records:read").mayDo(EITHER)).isTrue();
        assertThat(client("partner", "figures:read").mayDo(EITHER)).isFalse();
    }

    @Test
    void tokenWithoutScopes_mayNothing() {
        assertThat(client("partner", null).mayDo(READ)).isFalse();
    }

    @Test
    void clientWithoutName_isRefused() {
        assertThatThrownBy(() -> client(" ", "figures:read")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Client client(String id, String scopes) {
        return new Client(id, scopes, "partner", Instant.EPOCH);
    }
}
