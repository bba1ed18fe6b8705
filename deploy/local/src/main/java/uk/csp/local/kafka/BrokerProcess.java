package uk.csp.local.kafka;

import java.nio.file.Path;
import uk.csp.local.ProjectFiles;

/** The broker as a process of its own: {@code BrokerProcess <folder> <port> <controller port>}; SIGTERM stops it. */
public final class BrokerProcess {
    private BrokerProcess() {}

    /** Whether the broker answers and has the platform's topics. */
    public static boolean isReady(int port) throws Exception {
        return Topics.of(ProjectFiles.topics()).areThere("127.0.0.1:" + port);
    }

    public static void main(String[] arguments) {
        BrokerSettings settings = new BrokerSettings(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        KafkaBroker broker = KafkaBroker.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
        broker.awaitEnd();
    }
}
