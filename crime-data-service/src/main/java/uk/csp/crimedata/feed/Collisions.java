package uk.csp.crimedata.feed;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The road collisions a supplier delivered of the months of a feed, by their keys. */
public interface Collisions {
    /** Where none can be asked for. */
    Collisions NONE = keys -> Map.of();

    /** What a casualty takes over from its collision. */
    record Collision(LocalDate day, Integer areaId, IncidentRecord.Placement placement) {}

    /** Those that are known. */
    Map<UUID, Collision> find(Set<UUID> keys);
}
