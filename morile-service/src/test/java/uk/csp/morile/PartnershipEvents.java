package uk.csp.morile;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import uk.csp.kit.Topics;

/** Sends partnership-changed events as crime-data-service would. */
public final class PartnershipEvents {
    private PartnershipEvents() {}

    /** Tells who the analysts of a partnership are. */
    public static UUID send(String partnership, int revision, String... analysts) {
        String json =
                """
                {"partnership": "partnership.%1$s", "revision": %2$d, "causationId": "test", "code": "%1$s",
                 "name": "Plymouth", "analysts": [%3$s], "knownAt": "2019-04-08T09:00:00Z", "unknownField": true}"""
                        .formatted(
                                partnership,
                                revision,
                                analysts.length == 0 ? "" : "\"" + String.join("\", \"", analysts) + "\"");
        return Topics.send(
                FigureEvents.TOPIC,
                partnership,
                "uk.csp.crime-data.partnership-changed.v1",
                "partnership." + partnership,
                json.getBytes(StandardCharsets.UTF_8));
    }
}
