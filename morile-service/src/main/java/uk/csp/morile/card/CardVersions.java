package uk.csp.morile.card;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The narratives of the cycles, with every version. */
@ApplicationScoped
class CardVersions implements PanacheRepositoryBase<CardVersion, CardVersion.Id> {
    /** The last version of each card of a cycle. */
    List<CardView> latest(String cycle) {
        Map<String, CardVersion> latest = new LinkedHashMap<>();
        list("id.cycle = ?1 order by id.kind, id.subject, id.revision", cycle)
                .forEach(version -> latest.put(version.id.kind() + "/" + version.id.subject(), version));
        return latest.values().stream().map(CardVersion::view).toList();
    }

    Optional<CardVersion> latest(String cycle, String kind, String subject) {
        return find(
                        "id.cycle = ?1 and id.kind = ?2 and id.subject = ?3 order by id.revision desc",
                        cycle,
                        kind,
                        subject)
                .firstResultOptional();
    }

    /** Oldest first. */
    List<CardView> versions(String cycle, String kind, String subject) {
        return list("id.cycle = ?1 and id.kind = ?2 and id.subject = ?3 order by id.revision", cycle, kind, subject)
                .stream()
                .map(CardVersion::view)
                .toList();
    }
}
