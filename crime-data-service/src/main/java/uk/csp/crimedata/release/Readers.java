package uk.csp.crimedata.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.page.Sql;
import uk.csp.platform.access.Caller;
import uk.csp.platform.problem.ProblemException;

/**
 * Who may read counts as they are: the analysts of a partnership, known by the partner of their token. Every resource
 * that answers with exact counts asks here first; everybody else is shown to the public tables.
 */
@ApplicationScoped
public class Readers {
    private final Caller caller;
    private final Catalogues catalogues;
    private final Sql sql;
    private volatile Analysts cached = new Analysts(-1, Map.of());

    Readers(Caller caller, Catalogues catalogues, Sql sql) {
        this.caller = caller;
        this.catalogues = catalogues;
        this.sql = sql;
    }

    /** Partnerships by the partner whose analysts theirs are, as of a version of the catalogue. */
    private record Analysts(long version, Map<String, List<Integer>> partnerships) {}

    /** The most exact audience the caller belongs to. */
    public Audience audienceOf(Partnership partnership) {
        return ownPartnerships().contains(partnership.id()) ? Audience.ANALYST : Audience.PARTNER;
    }

    /** The partnerships (area ids) whose counts the caller sees as they are. */
    public List<Integer> ownPartnerships() {
        long version = catalogues.current().version();
        Analysts analysts = cached;
        if (analysts.version() != version) {
            analysts = read(version);
            cached = analysts;
        }
        return analysts.partnerships().getOrDefault(caller.partner(), List.of());
    }

    /** @throws ProblemException unless the caller is an analyst of this partnership */
    public void requireAnalyst(Partnership partnership) {
        if (audienceOf(partnership) != Audience.ANALYST) {
            throw analystsOnly();
        }
    }

    /** By its code; what there is not, nobody is kept from. */
    public void requireAnalyst(String partnershipCode) {
        Optional<Partnership> partnership = catalogues.current().partnership(partnershipCode);
        partnership.ifPresent(this::requireAnalyst);
    }

    public static ProblemException analystsOnly() {
        return new ProblemException(
                CrimeDataProblem.EXACT_COUNTS,
                "Exact counts are for the analysts of the partnership. Protected tables are under /v1/public-tables.");
    }

    private Analysts read(long version) {
        Map<String, List<Integer>> partnerships = new HashMap<>();
        sql.list(
                        "SELECT analyst, area_id FROM partnership, unnest(analysts) AS analyst",
                        row -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(row -> partnerships.merge(row.getKey(), List.of(row.getValue()), (one, other) -> Stream.concat(
                                one.stream(), other.stream())
                        .toList()));
        return new Analysts(version, Map.copyOf(partnerships));
    }
}
