package uk.csp.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.csp.local.ProjectFiles;
import uk.csp.local.issuer.Realm;
import uk.csp.local.issuer.RealmClient;

class AccessDocumentTest {
    private static final List<String> SMALL = List.of(
            "# Access",
            "### morile-service",
            "",
            "| method | path | scope |",
            "|---|---|---|",
            "| `GET` | `/v1/ratings/{id}` | `ratings:read` or `figures:read` |",
            "",
            "### other");

    @Test
    void routes_areReadBelowTheirHeading() {
        assertThat(new AccessDocument(SMALL).routes("morile-service"))
                .containsExactly(
                        new ApiOperation("GET", "/v1/ratings/{rating}", Set.of("figures:read", "ratings:read")));
    }

    @Test
    void missingTable_isNotTakenForAnEmptyOne() {
        assertThatThrownBy(() -> new AccessDocument(SMALL).routes("other")).hasMessageContaining("no table");
        assertThatThrownBy(() -> AccessDocument.assertServed("morile-service", "uk.csp.kit"))
                .hasMessageContaining("morile-service");
    }

    @Test
    void clients_areThoseOfTheRealm() {
        Realm realm = Realm.of(ProjectFiles.realm());
        List<RealmClient> clients = AccessDocument.read().table("Clients").stream()
                .map(AccessDocumentTest::client)
                .toList();

        assertThat(clients).extracting(RealmClient::id).containsExactlyInAnyOrderElementsOf(realm.clientIds());
        assertThat(clients).allSatisfy(client -> {
            RealmClient real = realm.client(client.id()).orElseThrow();
            assertThat(client.claims()).isEqualTo(real.claims());
            assertThat(client.scopes()).isEqualTo(real.scopes());
        });
    }

    private static RealmClient client(List<String> row) {
        return new RealmClient(
                AccessDocument.words(row.get(0)).get(0),
                new TreeSet<>(AccessDocument.words(row.get(2))),
                Set.of(),
                java.util.Map.of("partner", AccessDocument.words(row.get(1)).get(0)));
    }
}
