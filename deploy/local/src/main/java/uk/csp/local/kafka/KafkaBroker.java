package uk.csp.local.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import uk.csp.local.ProjectFiles;

/** A real Kafka broker in this JVM with the platform's topics; its data survives like PostgreSQL's. */
public final class KafkaBroker implements AutoCloseable {
    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    private KafkaBroker(BrokerSettings settings) {
        this.settings = settings;
        this.server = new KafkaRaftServer(KafkaConfig.fromProps(settings.toProperties(), false), Time.SYSTEM);
    }

    /** Returns when the topics are there. */
    public static KafkaBroker start(BrokerSettings settings) {
        formatOnce(settings);
        KafkaBroker broker = new KafkaBroker(settings);
        broker.server.startup();
        Topics.of(ProjectFiles.topics()).createAbsent(settings.bootstrapServers());
        return broker;
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    void awaitEnd() {
        server.awaitShutdown();
    }

    private static void formatOnce(BrokerSettings settings) {
        if (Files.exists(settings.logs().resolve("meta.properties"))) {
            return;
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream output = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            Files.createDirectories(settings.logs());
            new Formatter()
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .addDirectory(settings.logs().toString())
                    .setMetadataLogDirectory(settings.logs().toString())
                    .setPrintStream(output)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Kafka's folder could not be formatted: " + said.toString(StandardCharsets.UTF_8), e);
        }
    }
}
