package uk.csp.morile.consensus;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was agreed in the cycles, with every version. */
@ApplicationScoped
class ConsensusVersions implements PanacheRepositoryBase<ConsensusVersion, ConsensusVersion.Id> {
    /** The last version of each threat of a cycle that has one. */
    SortedMap<String, ConsensusVersion> latest(String cycle) {
        SortedMap<String, ConsensusVersion> latest = new TreeMap<>();
        list("id.cycle = ?1 order by id.threat, id.revision", cycle)
                .forEach(version -> latest.put(version.id.threat(), version));
        return latest;
    }

    Optional<ConsensusVersion> latest(String cycle, String threat) {
        return find("id.cycle = ?1 and id.threat = ?2 order by id.revision desc", cycle, threat)
                .firstResultOptional();
    }
}
