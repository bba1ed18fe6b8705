package uk.csp.local.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import uk.csp.local.Refusal;
import uk.csp.local.process.FreePorts;

/** Who listens where, counted from the first port. */
public record Ports(int base) {
    public int gateway() {
        return base;
    }

    public int crimeData() {
        return base + 1;
    }

    public int morile() {
        return base + 2;
    }

    public int reporting() {
        return base + 3;
    }

    public int postgres() {
        return base + 4;
    }

    public int kafka() {
        return base + 5;
    }

    public int kafkaController() {
        return base + 6;
    }

    public int issuer() {
        return base + 7;
    }

    void requireFree() {
        owners().forEach((port, owner) -> {
            if (!FreePorts.isFree(port)) {
                throw new Refusal("port " + port + " (" + owner + ") is taken: free it, or choose other ports with"
                        + " --port-base");
            }
        });
    }

    private Map<Integer, String> owners() {
        Map<Integer, String> owners = new LinkedHashMap<>();
        owners.put(gateway(), "gateway");
        owners.put(crimeData(), "crime-data-service");
        owners.put(morile(), "morile-service");
        owners.put(reporting(), "reporting-service");
        owners.put(postgres(), "PostgreSQL");
        owners.put(kafka(), "Kafka");
        owners.put(kafkaController(), "Kafka's controller");
        owners.put(issuer(), "token issuer");
        return owners;
    }
}
