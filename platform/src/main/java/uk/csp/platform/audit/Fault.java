package uk.csp.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The first place at which an audit log is not what it was.
 *
 * @param entry null where the entry that stood there cannot be known
 * @param position null for an entry that was never sealed
 */
@Schema(name = "AuditFault")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Fault(
        @Schema(
                        description =
                                "altered, missing, inserted, reordered; cut or rewritten against a head told before",
                        enumeration = {"altered", "missing", "inserted", "reordered", "cut", "rewritten"},
                        examples = "altered")
                String kind,
        @Schema(description = "Number of the entry", examples = "1204") Long entry,
        @Schema(description = "Its place in the chain, from 1", examples = "1199") Long position,
        @Schema(examples = "The entry is not what was sealed.") String detail) {
    /** What was done to it. */
    enum Kind {
        ALTERED,
        MISSING,
        INSERTED,
        REORDERED,
        CUT,
        REWRITTEN
    }

    static Fault of(Kind kind, Long entry, Long position, String detail) {
        return new Fault(kind.name().toLowerCase(Locale.ROOT), entry, position, detail);
    }
}
