package uk.csp.crimedata.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.page.Sql;

/**
 * Counts the records an indicator counts by the newest outcome of each. An outcome that was received by itself, with its
 * date, comes before the undated one that came with the crime. Records that were erased have no outcome any more.
 */
@ApplicationScoped
class OutcomeCounts {
    /**
     * Crimes and outcomes are laid on one pile and sorted by their reference, not joined: how many crimes have the flags of
     * an indicator cannot be estimated, and a join planned for one crime sorts all outcomes again for each of thousands.
     */
    private static final String COUNT =
            """
            SELECT c.code, CASE WHEN c.code IS NULL THEN pile.words END, count(*)
            FROM (
              SELECT is_crime, words, max(category_id) OVER (PARTITION BY dataset_id, supplier_id, reference) AS category_id
              FROM (
                SELECT true AS is_crime, r.outcome AS words, NULL::smallint AS category_id,
                  r.dataset_id, r.supplier_id, r.reference
                FROM record r
                JOIN indicator_numerator n ON n.indicator_id = ? AND n.dataset_id = r.dataset_id
                  AND n.category_id = r.category_id
                  AND (n.any_flags = 0 OR n.any_flags & r.flags <> 0) AND n.without_flags & r.flags = 0
                WHERE r.dataset_id = ANY (?) AND r.month BETWEEN ? AND ?
                  AND r.area_id = ANY (ARRAY(SELECT area_id FROM counted_in WHERE target_id = ?))
                UNION ALL
                SELECT false, NULL, category_id, dataset_id, supplier_id, reference FROM newest_outcome
              ) AS crime_or_outcome
            ) AS pile
            LEFT JOIN category c ON c.id = pile.category_id
            WHERE is_crime
            GROUP BY 1, 2
            """;

    private final Sql sql;

    OutcomeCounts(Sql sql) {
        this.sql = sql;
    }

    /** @param outcome category below {@code outcome}; null where the words that came with the crime are in no crosswalk */
    record OutcomeCount(String outcome, String label, long crimes) {}

    /** Of a period: all crimes, those of each outcome, the most first, and those without one. */
    record Counted(long crimes, List<OutcomeCount> outcomes, long withoutOutcome) {}

    private record Group(String outcome, String words, long crimes) {}

    Counted of(Catalogue catalogue, Partnership of, Indicator indicator, Period during) {
        Object[] sources = catalogue.sources(indicator, of).stream()
                .map(dataset -> (int) dataset.id())
                .toArray(Integer[]::new);
        List<Group> groups = sql.list(
                COUNT,
                row -> new Group(row.getString(1), row.getString(2), row.getLong(3)),
                indicator.id(),
                sources,
                during.start().atDay(1),
                during.end().atDay(1),
                of.id());
        Map<String, String> labels = new HashMap<>();
        sql.list("SELECT code, label FROM category", row -> labels.put(row.getString(1), row.getString(2)));
        Map<String, OutcomeCount> counts = new HashMap<>();
        long without = 0;
        for (Group group : groups) {
            String outcome = group.outcome() == null ? meaning(catalogue, group.words(), during) : group.outcome();
            if (outcome == null && group.words() == null) {
                without += group.crimes();
            } else {
                String label = outcome == null ? group.words() : labels.get(outcome);
                counts.merge(
                        outcome == null ? "?" + label : outcome,
                        new OutcomeCount(outcome, label, group.crimes()),
                        (one, other) -> new OutcomeCount(outcome, label, one.crimes() + other.crimes()));
            }
        }
        List<OutcomeCount> outcomes = new ArrayList<>(counts.values());
        outcomes.sort(Comparator.comparingLong(OutcomeCount::crimes).reversed().thenComparing(OutcomeCount::label));
        return new Counted(groups.stream().mapToLong(Group::crimes).sum(), outcomes, without);
    }

    /** The category of the words that came with a crime, by the schemes outcomes come in. */
    private static String meaning(Catalogue catalogue, String words, Period during) {
        Dataset dataset = catalogue.datasets().get("police-outcomes");
        if (words == null || dataset == null) {
            return null;
        }
        LocalDate day = during.end().atEndOfMonth();
        return dataset.schemes().stream()
                .flatMap(scheme -> catalogue.category(scheme, words, day).stream())
                .findFirst()
                .flatMap(id -> catalogue.categories().entrySet().stream()
                        .filter(category -> category.getValue().equals(id))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElse(null);
    }
}
