package uk.csp.crimedata.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The counts of a table as an audience may see them.
 *
 * @param id null when counts are as they are and nothing was released
 * @param earlierTables tables that were taken into account, the newest first
 * @param counts by figure; one that is not here has no count
 */
public record ReleasedCounts(
        UUID id, Instant releasedAt, String hash, List<UUID> earlierTables, Map<String, Shown> counts) {
    /**
     * One count.
     *
     * @param printed null: hidden
     * @param exact whether what is printed is the count itself, not a rounded one
     * @param revised whether this audience was told another number before
     */
    public record Shown(Long printed, boolean exact, boolean revised, String policy) {}
}
