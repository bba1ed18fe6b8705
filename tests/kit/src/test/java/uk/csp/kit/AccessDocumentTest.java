package uk.csp.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.csp.local.ProjectFiles;
import uk.csp.local.issuer.Realm;
import uk.csp.local.issuer.RealmClient;
import uk.csp.local.issuer.RealmPerson;

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
        List<List<String>> rows = AccessDocument.read().table("Clients");

        assertThat(rows).extracting(AccessDocumentTest::word).containsExactlyInAnyOrderElementsOf(realm.clientIds());
        assertThat(rows).allSatisfy(row -> {
            RealmClient client = realm.client(word(row)).orElseThrow();
            assertThat(client.claims().get("partner")).isEqualTo(word(row, 1));
            assertThat(client.scopes()).containsExactlyInAnyOrderElementsOf(AccessDocument.words(row.get(2)));
        });
    }

    @Test
    void people_areThoseOfTheRealm() {
        Realm realm = Realm.of(ProjectFiles.realm());
        List<List<String>> rows = AccessDocument.read().table("People");

        assertThat(rows)
                .extracting(AccessDocumentTest::word)
                .containsExactlyInAnyOrderElementsOf(
                        realm.people().stream().map(RealmPerson::username).toList());
        assertThat(rows).allSatisfy(row -> {
            RealmPerson person = realm.person(word(row)).orElseThrow();
            assertThat(row.get(1)).isEqualTo(person.organisation());
            assertThat(person.claims().get("partner")).isEqualTo(word(row, 2));
            assertThat(person.role()).isEqualTo(word(row, 3));
        });
    }

    @Test
    void roles_permitWhatTheDocumentSays() {
        Realm realm = Realm.of(ProjectFiles.realm());
        List<List<String>> rows = AccessDocument.read().table("Roles");

        assertThat(realm.people()).allSatisfy(person -> assertThat(rows)
                .filteredOn(row -> word(row).equals(person.role()))
                .singleElement()
                .satisfies(row -> assertThat(person.scopes())
                        .containsExactlyInAnyOrderElementsOf(AccessDocument.words(row.get(2)))));
    }

    @Test
    void personAndClientOfOneName_mayDoTheSameForTheSamePartner() {
        Realm realm = Realm.of(ProjectFiles.realm());
        List<RealmPerson> both = realm.people().stream()
                .filter(person -> realm.client(person.username()).isPresent())
                .toList();

        assertThat(both).hasSizeGreaterThan(5).allSatisfy(person -> {
            RealmClient client = realm.client(person.username()).orElseThrow();
            assertThat(person.scopes()).isEqualTo(client.scopes());
            assertThat(person.claims().get("partner")).isEqualTo(client.claims().get("partner"));
        });
    }

    @Test
    void workshop_canBeHeldByTen() {
        assertThat(Realm.of(ProjectFiles.realm()).people())
                .filteredOn(person -> person.scopes().contains("scores:give"))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    private static String word(List<String> row) {
        return word(row, 0);
    }

    private static String word(List<String> row, int cell) {
        return AccessDocument.words(row.get(cell)).get(0);
    }
}
