package uk.csp.journeys.platform;

import static io.restassured.RestAssured.given;

import java.util.function.ToIntFunction;
import uk.csp.local.kafka.BrokerProcess;
import uk.csp.local.stack.Ports;

/** A part of the platform that can be killed and comes back. */
public enum Part {
    GATEWAY("gateway/target/quarkus-app", Ports::gateway),
    CRIME_DATA("crime-data-service/target/quarkus-app", Ports::crimeData),
    MORILE("morile-service/target/quarkus-app", Ports::morile),
    REPORTING("reporting-service/target/quarkus-app", Ports::reporting),
    KAFKA("broker.properties", Ports::kafka);

    private final String commandLine;
    private final ToIntFunction<Ports> port;

    Part(String commandLine, ToIntFunction<Ports> port) {
        this.commandLine = commandLine;
        this.port = port;
    }

    /** What only its command line has. */
    String commandLine() {
        return commandLine;
    }

    String address(Ports ports) {
        return "http://127.0.0.1:" + port.applyAsInt(ports);
    }

    boolean isReady(Ports ports) {
        int port = this.port.applyAsInt(ports);
        try {
            return this == KAFKA
                    ? BrokerProcess.isReady(port)
                    : given().get("http://127.0.0.1:" + port + "/q/health/ready")
                                    .statusCode()
                            == 200;
        } catch (Exception e) {
            return false;
        }
    }
}
