package uk.csp.local.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The clients and people of {@code deploy/keycloak/csp-realm.json}, read the way Keycloak reads its export. Whoever adds
 * one adds it there, once, for Keycloak and for this machine's issuer.
 */
public final class Realm {
    private final String name;
    private final Map<String, RealmClient> clients = new LinkedHashMap<>();
    private final Map<String, RealmPerson> people = new LinkedHashMap<>();
    private final String application;

    private Realm(JsonNode export) {
        this.name = export.path("realm").asText();
        RealmReader reader = new RealmReader(export);
        JsonNode signIn = null;
        for (JsonNode client : export.path("clients")) {
            if (client.path("serviceAccountsEnabled").asBoolean()) {
                RealmClient read = reader.client(client);
                clients.put(read.id(), read);
            }
            if (client.path("standardFlowEnabled").asBoolean()) {
                signIn = client;
            }
        }
        if (signIn == null) {
            throw new IllegalArgumentException("The realm " + name + " has no client to which people sign in");
        }
        this.application = signIn.path("clientId").asText();
        for (JsonNode user : export.path("users")) {
            if (!user.has("serviceAccountClientId")) {
                RealmPerson person = reader.person(user, signIn);
                people.put(person.username(), person);
            }
        }
    }

    public static Realm of(Path export) {
        try {
            return new Realm(new ObjectMapper().readTree(export.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    /** The one client to which people sign in. */
    public String application() {
        return application;
    }

    public Optional<RealmClient> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    public Set<String> clientIds() {
        return Set.copyOf(clients.keySet());
    }

    public Optional<RealmPerson> person(String username) {
        return Optional.ofNullable(people.get(username));
    }

    /** In the order of the realm. */
    public List<RealmPerson> people() {
        return List.copyOf(people.values());
    }
}
