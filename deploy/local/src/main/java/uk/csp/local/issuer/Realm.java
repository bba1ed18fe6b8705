package uk.csp.local.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The clients of {@code deploy/keycloak/csp-realm.json}, read the way Keycloak reads its export: default scopes,
 * fixed claims and audiences, from a client's own mappers and from those of its scopes. Whoever adds a client adds it
 * there, once, for Keycloak and for this machine's issuer.
 */
public final class Realm {
    private final String name;
    private final Map<String, RealmClient> clients = new HashMap<>();

    private Realm(JsonNode export) {
        this.name = export.path("realm").asText();
        Map<String, JsonNode> scopes = new HashMap<>();
        export.path("clientScopes")
                .forEach(scope -> scopes.put(scope.path("name").asText(), scope));
        export.path("clients").forEach(client -> {
            if (client.path("serviceAccountsEnabled").asBoolean()) {
                RealmClient read = read(client, scopes);
                clients.put(read.id(), read);
            }
        });
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

    public Optional<RealmClient> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    public Set<String> clientIds() {
        return Set.copyOf(clients.keySet());
    }

    private static RealmClient read(JsonNode client, Map<String, JsonNode> scopes) {
        Set<String> inToken = new LinkedHashSet<>();
        List<JsonNode> mappers = new ArrayList<>();
        client.path("protocolMappers").forEach(mappers::add);
        for (JsonNode named : client.path("defaultClientScopes")) {
            JsonNode scope = scopes.get(named.asText());
            if (scope == null) {
                continue; // one of Keycloak's built-in scopes, which an export need not repeat
            }
            scope.path("protocolMappers").forEach(mappers::add);
            if (scope.path("attributes").path("include.in.token.scope").asBoolean(true)) {
                inToken.add(named.asText());
            }
        }
        return new RealmClient(client.path("clientId").asText(), inToken, audience(mappers), claims(mappers));
    }

    private static Set<String> audience(List<JsonNode> mappers) {
        Set<String> audience = new LinkedHashSet<>();
        for (JsonNode mapper : mappers) {
            if (mapper.path("protocolMapper").asText().equals("oidc-audience-mapper")) {
                String custom =
                        mapper.path("config").path("included.custom.audience").asText();
                String client =
                        mapper.path("config").path("included.client.audience").asText();
                audience.add(custom.isEmpty() ? client : custom);
            }
        }
        return audience;
    }

    private static Map<String, Object> claims(List<JsonNode> mappers) {
        Map<String, Object> claims = new HashMap<>();
        for (JsonNode mapper : mappers) {
            if (mapper.path("protocolMapper").asText().equals("oidc-hardcoded-claim-mapper")) {
                JsonNode config = mapper.path("config");
                claims.put(
                        config.path("claim.name").asText(),
                        config.path("claim.value").asText());
            }
        }
        return claims;
    }
}
