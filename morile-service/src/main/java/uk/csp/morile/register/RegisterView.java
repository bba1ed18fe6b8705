package uk.csp.morile.register;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.morile.register.ThreatRegister.Threat;

@Schema(name = "ThreatRegisterVersion", description = "A version of a threat register, and the edit that made it")
record RegisterView(
        @Schema(examples = "plymouth:2") String key,
        @Schema(examples = "plymouth") String id,
        @Schema(examples = "2", description = "Also its ETag") int version,
        @Schema(examples = "Threats of Plymouth") String label,
        @Schema(nullable = true, description = "Partner who keeps it; null when it comes with the product")
                String owner,
        @Schema(enumeration = {"loaded", "edited", "split", "merged"}) String edit,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true, description = "Client who did it") String by,
        Instant at,
        @Schema(description = "Threats the version before did not have") List<String> added,
        @Schema(description = "Threats of the version before that are gone") List<String> gone,
        @Schema(description = "Threats that say something else than in the version before") List<String> changed) {

    /** @param before the version before, or null */
    static RegisterView of(StoredRegister stored, StoredRegister before) {
        List<Threat> now = stored.register().threats();
        List<Threat> then = before == null ? List.of() : before.register().threats();
        return new RegisterView(
                stored.id,
                stored.name,
                stored.version,
                stored.label,
                stored.owner,
                stored.edit,
                stored.reason,
                stored.editedBy,
                stored.loadedAt,
                before == null ? List.of() : without(now, then),
                without(then, now),
                now.stream()
                        .filter(threat -> then.stream()
                                .anyMatch(old -> old.id().equals(threat.id()) && !Objects.equals(old, threat)))
                        .map(Threat::id)
                        .toList());
    }

    private static List<String> without(List<Threat> threats, List<Threat> others) {
        List<String> known = others.stream().map(Threat::id).toList();
        return threats.stream()
                .map(Threat::id)
                .filter(id -> !known.contains(id))
                .toList();
    }

    /** A version with its document. */
    @Schema(name = "ThreatRegisterDetail")
    record Detail(
            @Schema(examples = "plymouth:2") String key,
            @Schema(examples = "2") int version,
            @Schema(nullable = true) String owner,
            @JsonRawValue
                    @Schema(
                            implementation = ThreatRegister.class,
                            description = "Themes with their tables, threats with list entry, duty and the indicators"
                                    + " that inform them, list entries, overlaps")
                    String register) {
        static Detail of(StoredRegister stored) {
            return new Detail(stored.id, stored.version, stored.owner, stored.document);
        }
    }
}
