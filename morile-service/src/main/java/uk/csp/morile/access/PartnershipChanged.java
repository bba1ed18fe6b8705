package uk.csp.morile.access;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.util.List;
import uk.csp.morile.MorileJson;
import uk.csp.platform.event.UnreadableEvent;

/** The event of crime-data-service (contracts: partnership-changed.v1). Unknown fields are ignored. */
public record PartnershipChanged(String code, Long revision, List<String> analysts) {
    public static PartnershipChanged read(byte[] data) throws UnreadableEvent {
        try {
            PartnershipChanged partnership = MorileJson.mapper().readValue(data, PartnershipChanged.class);
            if (partnership == null
                    || partnership.code() == null
                    || partnership.revision() == null
                    || partnership.analysts() == null) {
                throw new UnreadableEvent("A partnership lacks what the contract requires", null);
            }
            return partnership;
        } catch (JacksonException e) {
            throw new UnreadableEvent("A partnership does not have the form of the contract", e);
        } catch (IOException e) {
            throw new UnreadableEvent("A partnership cannot be read", e);
        }
    }
}
