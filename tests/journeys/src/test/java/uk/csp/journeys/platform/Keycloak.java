package uk.csp.journeys.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.csp.local.ProjectFiles;
import uk.csp.local.process.Folders;

/** A real Keycloak, fresh, with the realm imported as a deployment imports it: what is secret comes by the environment. */
public final class Keycloak implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final Process process;
    private final Path log;

    private Keycloak(int port, Process process, Path log) {
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /** @param gateway where people come back to after signing in */
    public static Keycloak start(int port, String gateway) throws IOException, InterruptedException {
        Path home = home();
        Path log = home.resolveSibling("keycloak.log");
        Folders.delete(home.resolve("data"));
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("csp-realm.json");
        Files.copy(ProjectFiles.realm(), realm, StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder command = new ProcessBuilder(
                        "/bin/sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        command.environment().putAll(variables());
        command.environment().put("GATEWAY_URL", gateway);
        Keycloak keycloak = new Keycloak(port, command.start(), log);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        keycloak.awaitReady();
        return keycloak;
    }

    /** Made up anew from the name of the variable; a real one would be random. */
    public static String secret(String variable) {
        return "a-secret-for-" + variable.toLowerCase().replace('_', '-');
    }

    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/csp";
    }

    private static Path home() throws IOException {
        Path unpacked = ProjectFiles.root().resolve("tests/journeys/target/keycloak");
        try (Stream<Path> found = Files.list(unpacked)) {
            return found.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<String, String> variables() throws IOException {
        Map<String, String> variables = new HashMap<>();
        VARIABLE.matcher(Files.readString(ProjectFiles.realm()))
                .results()
                .forEach(found -> variables.put(found.group(1), secret(found.group(1))));
        return variables;
    }

    private void awaitReady() throws IOException, InterruptedException {
        say("Keycloak is starting; the first time takes about a minute. Its log is " + log);
        Instant begin = Instant.now();
        int said = 0;
        while (!isReady()) {
            long seconds = Duration.between(begin, Instant.now()).toSeconds();
            if (!process.isAlive() || seconds > PATIENCE.toSeconds()) {
                List<String> lines = Files.readAllLines(log);
                close();
                throw new IllegalStateException("Keycloak did not start within " + seconds + " s:\n"
                        + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
            }
            if (seconds / 10 > said) {
                said++;
                say("Keycloak is still starting (" + seconds + " s)");
            }
            process.waitFor(500, TimeUnit.MILLISECONDS);
        }
        say("Keycloak is ready after " + Duration.between(begin, Instant.now()).toSeconds() + " s");
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void say(String progress) {
        System.out.println("[keycloak] " + progress);
    }

    /** The script's children are the server. */
    @Override
    public void close() {
        Optional.of(process).filter(Process::isAlive).ifPresent(running -> {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
            try {
                running.waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
