package uk.csp.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a verification of a service's audit log found. */
@Schema(name = "AuditVerification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChainVerification(
        @Schema(examples = "crime-data") String service,
        @Schema(description = "Whether every entry is what and where it was") boolean intact,
        @Schema(description = "Links found good, from the first", examples = "1204") long sealed,
        @Schema(description = "Entries that wait for their seal, for a second as a rule", examples = "2") long unsealed,
        @Schema(description = "The last link found good: keep it elsewhere, and ask with it later") Head head,
        @Schema(description = "The first fault; absent when there is none") Fault firstFault,
        Instant verifiedAt) {
    /** The end of a chain. */
    @Schema(name = "AuditChainHead")
    record Head(
            @Schema(examples = "1204") long position,
            @Schema(examples = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9") String seal,
            Instant sealedAt) {
        static Head of(Seal seal) {
            return seal == null ? null : new Head(seal.position(), seal.seal().hex(), seal.sealedAt());
        }
    }
}
