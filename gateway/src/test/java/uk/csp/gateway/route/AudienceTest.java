package uk.csp.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.csp.local.ProjectFiles;
import uk.csp.local.issuer.Realm;
import uk.csp.local.issuer.Rights;

/** A scope that leads to a service brings its audience, and that of no other: else its tokens are refused there. */
class AudienceTest {
    @Test
    void scopesOfTheRealm_bringTheServicesThatAskForThem() {
        Map<String, Set<String>> asked = new TreeMap<>();
        Operations.ALL.forEach(operation -> operation.scopes().forEach(scope -> asked.computeIfAbsent(
                        scope.value(), name -> new TreeSet<>(Set.of("gateway")))
                .add(operation.service().id())));

        Map<String, Set<String>> brought = new TreeMap<>();
        Realm realm = Realm.of(ProjectFiles.realm());
        realm.clientIds()
                .forEach(id -> add(brought, realm.client(id).orElseThrow().rights()));
        realm.people().forEach(person -> add(brought, person.rights()));

        assertThat(brought).isEqualTo(asked);
    }

    private static void add(Map<String, Set<String>> brought, Rights rights) {
        rights.scopes().keySet().forEach(scope -> brought.put(scope, new TreeSet<>(rights.audience(Set.of(scope)))));
    }
}
