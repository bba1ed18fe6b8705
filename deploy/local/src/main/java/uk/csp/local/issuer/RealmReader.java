package uk.csp.local.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works out what a holder's tokens say as Keycloak does: the client's default scopes, less those kept for roles the
 * holder has not; claims and audiences from the mappers of the client and of the scopes that are left.
 */
final class RealmReader {
    private final Map<String, JsonNode> scopes = new HashMap<>();
    private final Map<String, Set<String>> rolesOfScope = new HashMap<>();
    private final Map<String, String> duties = new HashMap<>();
    private final Map<String, JsonNode> groups = new HashMap<>();
    private final Map<String, JsonNode> serviceAccounts = new HashMap<>();

    RealmReader(JsonNode export) {
        export.path("clientScopes")
                .forEach(scope -> scopes.put(scope.path("name").asText(), scope));
        export.path("scopeMappings")
                .forEach(mapping ->
                        rolesOfScope.put(mapping.path("clientScope").asText(), texts(mapping.path("roles"))));
        export.path("roles")
                .path("realm")
                .forEach(role -> duties.put(
                        role.path("name").asText(), role.path("description").asText()));
        export.path("groups")
                .forEach(group -> groups.put("/" + group.path("name").asText(), group));
        export.path("users").forEach(user -> {
            if (user.has("serviceAccountClientId")) {
                serviceAccounts.put(user.path("serviceAccountClientId").asText(), user);
            }
        });
    }

    RealmClient client(JsonNode client) {
        String id = client.path("clientId").asText();
        JsonNode account = serviceAccounts.get(id);
        List<JsonNode> granted = granted(client, account == null ? Set.of() : texts(account.path("realmRoles")));
        return new RealmClient(id, rights(granted), fixedClaims(mappers(client, granted)));
    }

    RealmPerson person(JsonNode user, JsonNode application) {
        Set<String> roles = texts(user.path("realmRoles"));
        List<JsonNode> granted = granted(application, roles);
        JsonNode group = groups.get(user.path("groups").path(0).asText());
        if (group == null || roles.size() != 1) {
            throw new IllegalArgumentException(
                    user.path("username").asText() + " needs an organisation of the realm and one role");
        }
        Map<String, Object> claims = claims(mappers(application, granted), user, group);
        String role = roles.iterator().next();
        return new RealmPerson(
                user.path("username").asText(),
                fullName(user),
                group.path("name").asText(),
                role,
                duties.getOrDefault(role, ""),
                rights(granted),
                claims);
    }

    private List<JsonNode> granted(JsonNode client, Set<String> roles) {
        List<JsonNode> granted = new ArrayList<>();
        for (String name : texts(client.path("defaultClientScopes"))) {
            JsonNode scope = scopes.get(name);
            Set<String> permitted = rolesOfScope.getOrDefault(name, Set.of());
            if (scope != null && (permitted.isEmpty() || permitted.stream().anyMatch(roles::contains))) {
                granted.add(scope);
            }
        }
        return granted;
    }

    private static Rights rights(List<JsonNode> granted) {
        Set<String> always = new HashSet<>();
        Map<String, Set<String>> byScope = new LinkedHashMap<>();
        for (JsonNode scope : granted) {
            if (scope.path("attributes").path("include.in.token.scope").asBoolean(true)) {
                byScope.put(scope.path("name").asText(), audience(scope));
            } else {
                always.addAll(audience(scope));
            }
        }
        return new Rights(always, byScope);
    }

    private static Set<String> audience(JsonNode scope) {
        Set<String> audience = new LinkedHashSet<>();
        for (JsonNode mapper : scope.path("protocolMappers")) {
            if (mapper.path("protocolMapper").asText().equals("oidc-audience-mapper")) {
                audience.add(config(mapper, "included.custom.audience"));
            }
        }
        return audience;
    }

    private static List<JsonNode> mappers(JsonNode client, List<JsonNode> granted) {
        List<JsonNode> mappers = new ArrayList<>();
        client.path("protocolMappers").forEach(mappers::add);
        granted.forEach(scope -> scope.path("protocolMappers").forEach(mappers::add));
        return mappers;
    }

    private static Map<String, Object> fixedClaims(List<JsonNode> mappers) {
        Map<String, Object> claims = new HashMap<>();
        for (JsonNode mapper : mappers) {
            if (mapper.path("protocolMapper").asText().equals("oidc-hardcoded-claim-mapper")) {
                claims.put(config(mapper, "claim.name"), config(mapper, "claim.value"));
            }
        }
        return claims;
    }

    private static Map<String, Object> claims(List<JsonNode> mappers, JsonNode user, JsonNode group) {
        Map<String, Object> claims = fixedClaims(mappers);
        for (JsonNode mapper : mappers) {
            switch (mapper.path("protocolMapper").asText()) {
                case "oidc-full-name-mapper" -> claims.put("name", fullName(user));
                case "oidc-usermodel-attribute-mapper" ->
                    claims.put(config(mapper, "claim.name"), attribute(config(mapper, "user.attribute"), user, group));
                default -> {
                    // audiences are read elsewhere; the rest says nothing of people
                }
            }
        }
        return claims;
    }

    private static String attribute(String name, JsonNode user, JsonNode group) {
        return user.has(name)
                ? user.path(name).asText()
                : group.path("attributes").path(name).path(0).asText();
    }

    private static String fullName(JsonNode user) {
        return user.path("firstName").asText() + " " + user.path("lastName").asText();
    }

    private static String config(JsonNode mapper, String name) {
        return mapper.path("config").path(name).asText();
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
