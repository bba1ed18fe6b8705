package uk.csp.local.kafka;

import java.nio.file.Path;
import java.util.Properties;

/**
 * One Kafka node that is broker and controller at once, on loopback. Small caches: the platform's topics are small on
 * one machine, and the defaults alone would take 128 MB for the compaction of logs.
 */
public record BrokerSettings(Path folder, int port, int controllerPort) {
    static final int NODE = 1;

    public BrokerSettings {
        folder = folder.toAbsolutePath().normalize();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Properties toProperties() {
        Properties settings = new Properties();
        settings.putAll(roles());
        settings.putAll(singleNode());
        settings.putAll(small());
        return settings;
    }

    private Properties roles() {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", logs().toString());
        // A broker that was killed is taken back after two seconds instead of nine.
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        return settings;
    }

    private static Properties singleNode() {
        Properties settings = new Properties();
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.retention.ms", "-1");
        return settings;
    }

    private static Properties small() {
        Properties settings = new Properties();
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.threads", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        settings.put("offsets.topic.segment.bytes", "16777216");
        return settings;
    }
}
