package uk.csp.reporting.access;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import uk.csp.platform.event.UnreadableEvent;

/** The event of crime-data-service (contracts: partnership-changed.v1). Unknown fields are ignored. */
public record PartnershipChanged(String code, Long revision, List<String> analysts) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public static PartnershipChanged read(byte[] data) throws UnreadableEvent {
        try {
            PartnershipChanged partnership = JSON.readValue(data, PartnershipChanged.class);
            if (partnership == null
                    || partnership.code() == null
                    || partnership.revision() == null
                    || partnership.analysts() == null) {
                throw new UnreadableEvent("A partnership lacks what the contract requires", null);
            }
            return partnership;
        } catch (IOException e) {
            throw new UnreadableEvent("A partnership does not have the form of the contract", e);
        }
    }
}
