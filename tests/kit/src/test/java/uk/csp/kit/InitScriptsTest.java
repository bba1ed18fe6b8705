package uk.csp.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.csp.local.ProjectFiles;

/** The scripts that containers run at their first start, with recorders in the place of the tools they call. */
class InitScriptsTest {
    @TempDir
    Path folder;

    @Test
    void topics_areAllCreatedAsDefined() throws Exception {
        Path tool = recorder("kafka-topics");
        int exit = run(
                "deploy/kafka/create-topics.sh",
                Map.of(
                        "TOPIC_DEFINITIONS", ProjectFiles.topics().toString(),
                        "KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
                        "KAFKA_TOPICS_COMMAND", tool.toString()));
        assertThat(exit).isZero();
        List<String> expected = ProjectFiles.definitions(ProjectFiles.topics()).stream()
                .map(line -> line.split("\\s+"))
                .map(words -> "--bootstrap-server kafka:9092 --create --if-not-exists --topic " + words[0]
                        + " --partitions " + words[1] + " --replication-factor 1 --config cleanup.policy=" + words[2])
                .toList();
        assertThat(recorded()).isEqualTo(expected);
    }

    @Test
    void databases_areAllCreatedForTheirOwnersAndForKeycloak() throws Exception {
        recorder("psql");
        int exit = run("deploy/postgres/create-databases.sh", databaseEnvironment("secret"));
        assertThat(exit).isZero();
        assertThat(recorded())
                .hasSize(ProjectFiles.definitions(ProjectFiles.databases()).size() + 1)
                .anyMatch(call -> call.contains("database=crime_data --set user=crime_data --set password=secret"))
                .anyMatch(call -> call.contains("database=keycloak --set user=keycloak"));
    }

    @Test
    void missingPassword_stopsTheScript() throws Exception {
        recorder("psql");
        assertThat(run("deploy/postgres/create-databases.sh", databaseEnvironment("")))
                .isNotZero();
        assertThat(recorded()).isEmpty();
    }

    private Map<String, String> databaseEnvironment(String password) {
        return Map.of(
                "DATABASE_DEFINITIONS", ProjectFiles.databases().toString(),
                "POSTGRES_USER", "postgres",
                "CRIME_DATA_DATABASE_PASSWORD", password,
                "MORILE_DATABASE_PASSWORD", password,
                "REPORTING_DATABASE_PASSWORD", password,
                "KEYCLOAK_DATABASE_PASSWORD", password,
                "PATH", folder + ":" + System.getenv("PATH"));
    }

    private Path recorder(String name) throws IOException {
        Path tool = folder.resolve(name);
        Files.writeString(tool, "#!/bin/sh\necho \"$*\" >> '" + folder.resolve("calls") + "'\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        return tool;
    }

    private List<String> recorded() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private static int run(String script, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", ProjectFiles.root().resolve(script).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
