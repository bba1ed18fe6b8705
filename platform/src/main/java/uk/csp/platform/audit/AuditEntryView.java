package uk.csp.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry as it is told. */
@Schema(name = "AuditLogEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntryView(
        @Schema(examples = "1204") long id,
        Instant at,
        @Schema(examples = "safer-plymouth") String partner,
        @Schema(description = "The client or person who acted", examples = "safer-plymouth-analyst") String client,
        @Schema(
                        enumeration = {
                            "collection",
                            "alteration",
                            "consultation",
                            "disclosure",
                            "combination",
                            "erasure"
                        },
                        examples = "disclosure")
                String operation,
        @Schema(examples = "records/police-recorded-crime/2018-04") String object,
        @Schema(description = "How many rows were concerned", examples = "1843") long rows,
        @Schema(examples = "Hot spot analysis for the violence group") String purpose,
        @Schema(description = "Who was given it, when that is not the caller", examples = "public") String recipient,
        @Schema(
                        enumeration = {"done", "failed"},
                        examples = "done")
                String outcome,
        @Schema(description = "Its place in the chain; absent until it is sealed", examples = "1199") Long position) {
    static AuditEntryView of(StoredEntry entry, Long position) {
        return new AuditEntryView(
                entry.id(),
                entry.at(),
                entry.partner(),
                entry.client(),
                entry.operation(),
                entry.object(),
                entry.rows(),
                entry.purpose(),
                entry.recipient(),
                entry.outcome(),
                position);
    }
}
