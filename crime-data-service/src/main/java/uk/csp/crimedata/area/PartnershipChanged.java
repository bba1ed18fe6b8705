package uk.csp.crimedata.area;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who a partnership's analysts are, as the event tells it (contracts: partnership-changed.v1). */
record PartnershipChanged(
        String partnership,
        long revision,
        UUID causationId,
        String code,
        String name,
        List<String> analysts,
        Instant knownAt) {
    static final String TYPE = "uk.csp.crime-data.partnership-changed.v1";
    static final String SCHEMA = "https://csp.example/contracts/events/partnership-changed.v1.schema.json";

    static String subject(String code) {
        return "partnership." + code;
    }
}
