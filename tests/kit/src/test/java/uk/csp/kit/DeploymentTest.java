package uk.csp.kit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import uk.csp.local.ProjectFiles;

/** Containers, Kubernetes and the services themselves agree on names, ports, users and secrets. */
class DeploymentTest {
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z0-9_]+)(:[-?])?");

    private static Map<String, Map<String, Object>> compose;
    private static String composeText;

    @BeforeAll
    static void read() throws IOException {
        composeText = Files.readString(ProjectFiles.root().resolve("docker-compose.yml"));
        Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(composeText);
        compose = file.get("services");
    }

    @ParameterizedTest
    @MethodSource("services")
    void service_listensWhereEverybodyLooksForIt(String service) throws IOException {
        String port = portOf(service);
        Map<String, Object> build = map(compose.get(service).get("build"));
        assertThat(map(build.get("args"))).containsEntry("SERVICE", service).containsEntry("PORT", port);
        assertThat(containerOf(service).get("ports").toString()).contains("containerPort=" + port);
        if (!service.equals("gateway")) {
            String variable = "CSP_GATEWAY_"
                    + service.replace("-service", "").replace('-', '_').toUpperCase() + "_URL";
            String url = "http://" + service + ":" + port;
            assertThat(environment("gateway")).containsEntry(variable, url);
            assertThat(configMap("csp-gateway")).containsEntry(variable, url);
        }
    }

    @ParameterizedTest
    @CsvSource({"crime-data-service, crime_data", "morile-service, morile", "reporting-service, reporting"})
    void service_usesItsOwnDatabase(String service, String database) throws IOException {
        assertThat(ProjectFiles.definitions(ProjectFiles.databases())).contains(database + " " + database);
        assertThat(environment(service))
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/" + database)
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", database)
                .containsEntry(
                        "QUARKUS_DATASOURCE_PASSWORD", environment("postgres").get(passwordOf(database)))
                .containsAllEntriesOf(configMap("csp-" + service))
                .containsAllEntriesOf(configMap("csp-common"));
    }

    @Test
    void everyDatabase_hasAPasswordInCompose() {
        assertThat(ProjectFiles.definitions(ProjectFiles.databases()))
                .allSatisfy(line -> assertThat(environment("postgres")).containsKey(passwordOf(line.split(" ")[1])));
    }

    @Test
    void everyVariableOfTheRealm_reachesKeycloak() throws IOException {
        Set<String> named = variables(Files.readString(ProjectFiles.realm())).keySet();
        assertThat(named)
                .contains("DASHBOARD_SECRET", "PEOPLE_PASSWORD", "GATEWAY_URL")
                .hasSizeGreaterThan(6);
        assertThat(environment("keycloak").keySet()).containsAll(named);
    }

    @Test
    void everySecret_isAskedForAndHasNoDefault() throws IOException {
        Map<String, String> used = variables(composeText);
        Properties example = properties(ProjectFiles.root().resolve("deploy/env.example"));
        assertThat(used.keySet()).isEqualTo(new TreeSet<>(example.stringPropertyNames()));
        used.forEach((name, kind) -> {
            boolean secret = name.endsWith("_PASSWORD") || name.endsWith("_SECRET");
            assertThat(kind).as(name).isEqualTo(secret ? ":?" : ":-");
            assertThat(example.getProperty(name).isEmpty()).as(name).isEqualTo(secret);
        });
    }

    @Test
    void onlyGatewayAndIssuer_arePublished() {
        assertThat(compose.entrySet())
                .filteredOn(service -> service.getValue().containsKey("ports"))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("gateway", "keycloak");
        assertThat(compose.get("keycloak").get("ports").toString()).contains("127.0.0.1:");
    }

    @Test
    void kubernetes_holdsNoSecret() throws IOException {
        try (var files = Files.list(ProjectFiles.root().resolve("deploy/kubernetes"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain("kind: Secret", "PASSWORD=", "secretGenerator");
            }
        }
    }

    /** Whatever compose builds; a module without any code has no settings to compare yet. */
    static List<String> services() {
        return compose.entrySet().stream()
                .filter(service -> service.getValue().containsKey("build"))
                .map(Map.Entry::getKey)
                .filter(service ->
                        Files.exists(ProjectFiles.root().resolve(service).resolve("src/main/java")))
                .toList();
    }

    private static String portOf(String service) throws IOException {
        Path file = ProjectFiles.root().resolve(service + "/src/main/resources/application.properties");
        return properties(file).getProperty("quarkus.http.port");
    }

    private static String passwordOf(String user) {
        return user.toUpperCase() + "_DATABASE_PASSWORD";
    }

    private static Map<String, Object> environment(String service) {
        return map(compose.get(service).get("environment"));
    }

    private static Map<String, Object> containerOf(String service) throws IOException {
        String file = Files.readString(ProjectFiles.root().resolve("deploy/kubernetes/" + service + ".yaml"));
        Map<String, Object> deployment = StreamSupport.stream(
                        new Yaml().loadAll(file).spliterator(), false)
                .map(DeploymentTest::map)
                .filter(document -> document.get("kind").equals("Deployment"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> pod =
                map(map(map(deployment.get("spec")).get("template")).get("spec"));
        return map(((List<?>) pod.get("containers")).get(0));
    }

    private static Map<String, Object> configMap(String name) throws IOException {
        Map<String, Object> kustomization =
                new Yaml().load(Files.readString(ProjectFiles.root().resolve("deploy/kubernetes/kustomization.yaml")));
        return ((List<?>) kustomization.get("configMapGenerator"))
                .stream()
                        .map(DeploymentTest::map)
                        .filter(generator -> generator.get("name").equals(name))
                        .flatMap(generator -> ((List<?>) generator.get("literals")).stream())
                        .map(literal -> literal.toString().split("=", 2))
                        .collect(toMap(words -> words[0], words -> words[1]));
    }

    /** The variables of a text, each with what follows its name: a default, a demand, or nothing. */
    private static Map<String, String> variables(String text) {
        Map<String, String> variables = new TreeMap<>();
        Matcher found = VARIABLE.matcher(text);
        while (found.find()) {
            variables.put(found.group(1), found.group(2) == null ? "" : found.group(2));
        }
        return variables;
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
