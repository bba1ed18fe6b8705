package uk.csp.reporting.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/webhooks.md tells a partner's developer to write verifies what the platform signs, and nothing else. */
class WebhookDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "webhooks.md");
    private static final byte[] KEY = "32 bytes that nobody else knows.".getBytes(UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
    private static final String ID = "msg_9f86d081884c7d659a2feaa0c55ad015";
    private static final Instant NOW = Instant.ofEpochSecond(1_554_715_800);
    private static final String BODY = "{\"type\":\"ping\",\"data\":{\"words\":\"Zürich, “quoted”\"}}";
    private static final String SIGNATURES =
            "v1,AAAA " + Signature.of(List.of(new byte[32], KEY), ID, NOW, BODY.getBytes(UTF_8));

    @TempDir
    Path folder;

    @Test
    void javaExample_verifies() throws Exception {
        Path source = Files.writeString(folder.resolve("Webhook.java"), example("java"));
        int compiled =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        assertThat(compiled).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            var verify = loader.loadClass("Webhook")
                    .getMethod(
                            "isGenuine",
                            String.class,
                            String.class,
                            String.class,
                            String.class,
                            byte[].class,
                            Instant.class);
            String time = Long.toString(NOW.getEpochSecond());
            byte[] body = BODY.getBytes(UTF_8);
            assertThat(verify.invoke(null, SECRET, ID, time, SIGNATURES, body, NOW))
                    .isEqualTo(true);
            assertThat(verify.invoke(null, SECRET, ID, time, SIGNATURES, "{}".getBytes(UTF_8), NOW))
                    .isEqualTo(false);
            assertThat(verify.invoke(null, SECRET, "msg_other", time, SIGNATURES, body, NOW))
                    .isEqualTo(false);
            assertThat(verify.invoke(null, SECRET, ID, time, SIGNATURES, body, NOW.plusSeconds(301)))
                    .isEqualTo(false);
        }
    }

    @Test
    void shellExample_verifies() throws Exception {
        assumeTrue(isInstalled("openssl"), "openssl is not installed");
        assertThat(shell(BODY)).isEqualTo("genuine");
        assertThat(shell("{}")).isEqualTo("forged");
    }

    @Test
    void pythonExample_verifies() throws Exception {
        assumeTrue(isInstalled("python3"), "python3 is not installed");
        assertThat(python(BODY)).isEqualTo("True");
        assertThat(python("{}")).isEqualTo("False");
    }

    private String shell(String body) throws Exception {
        Files.writeString(folder.resolve("body"), body);
        return run(List.of("sh", "-c", example("sh")));
    }

    private String python(String body) throws Exception {
        Files.writeString(folder.resolve("body"), body);
        String call =
                """

                import os
                environment = os.environ
                print(is_genuine(environment["secret"], environment["id"], environment["timestamp"],
                    environment["signatures"], open("body", "rb").read(), int(environment["timestamp"]) + 200))
                """;
        return run(List.of("python3", "-c", example("python") + call));
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .putAll(Map.of(
                        "secret", SECRET,
                        "id", ID,
                        "timestamp", Long.toString(NOW.getEpochSecond()),
                        "signatures", SIGNATURES));
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return printed.strip();
    }

    private static boolean isInstalled(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }

    private static String example(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        assertThat(block.find()).as("an example in " + language).isTrue();
        return block.group(1);
    }
}
