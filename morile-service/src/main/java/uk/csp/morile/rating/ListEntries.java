package uk.csp.morile.rating;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The present entries of the risk lists. */
@ApplicationScoped
class ListEntries implements PanacheRepositoryBase<ListEntry, String> {

    /** The entries of a cycle by their identifiers in the register. */
    Map<String, ListEntry> ofCycle(String cycle) {
        return list("cycle", cycle).stream().collect(Collectors.toMap(entry -> entry.entry, Function.identity()));
    }

    /** Entries in printed order. Null does not filter; a cycle is {@code 2018-19} or {@code E22000056.2018-19}. */
    List<ListEntry> search(String partnership, String cycle) {
        Map<String, Object> values = new HashMap<>();
        String condition = "1 = 1";
        if (partnership != null) {
            condition += " and partnership = :partnership";
            values.put("partnership", partnership);
        }
        if (cycle != null) {
            condition += " and (cycle = :cycle or cycle = concat(partnership, '.', :cycle))";
            values.put("cycle", cycle);
        }
        return list(condition + " order by cycle, position", values);
    }
}
