package uk.csp.crimedata.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.page.Sql;

/**
 * A family as it is delivered by a feed of totals: its members are the reporting areas that name its code among their
 * parents, and their rates the values of the measure that the indicator is compared by.
 */
@ApplicationScoped
class ReportedFamily {
    private static final String GROUPS =
            """
            SELECT code, version, name, source,
              (SELECT count(*) FROM reporting_area a WHERE g.code = ANY (a.parents)
                AND a.kind IN ('partnership', 'local-authority'))
            FROM comparator_group g
            WHERE partnership_id = ? AND (?::text IS NULL OR code = ?) AND (?::text IS NULL OR version = ?)
            ORDER BY version DESC, code
            """;

    /** A member that is a partnership here goes by the partnership's code, whichever of its codes was reported. */
    private static final String MEMBERS =
            """
            SELECT DISTINCT ON (1) coalesce(own.code, a.code), coalesce(own.name, a.name), r.value
            FROM reporting_area a LEFT JOIN area own ON own.id = a.partnership_id
            JOIN reported_value r ON r.area IN (a.code, own.code) AND r.known_to IS NULL AND r.status = 'exact'
              AND r.first_month = ? AND r.last_month = ?
            JOIN measure m ON m.id = r.measure_id AND m.compares = ?
            JOIN supplier s ON s.id = r.supplier_id AND s.area_id IN (?, ?)
            WHERE ? = ANY (a.parents) AND a.kind IN ('partnership', 'local-authority')
            ORDER BY 1, r.submission_number DESC
            """;

    private final Sql sql;

    ReportedFamily(Sql sql) {
        this.sql = sql;
    }

    /** @param expected members it has, whether or not they report this */
    record Found(Comparison.Group group, int expected, List<Comparison.Member> members) {}

    /** The newest of the partnership's families that reports the indicator; of this code and version where one is named. */
    Optional<Found> find(Partnership partnership, String code, String version, Indicator indicator, Period period) {
        return sql
                .list(
                        GROUPS,
                        row -> new Found(
                                new Comparison.Group(
                                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                                row.getInt(5),
                                List.of()),
                        partnership.id(),
                        code,
                        code,
                        version,
                        version)
                .stream()
                .map(family -> new Found(
                        family.group(),
                        family.expected(),
                        members(partnership, family.group().code(), indicator, period)))
                .filter(family -> !family.members().isEmpty())
                .findFirst();
    }

    private List<Comparison.Member> members(
            Partnership partnership, String family, Indicator indicator, Period period) {
        return sql.list(
                MEMBERS,
                row -> new Comparison.Member(row.getString(1), row.getString(2), row.getBigDecimal(3)),
                period.start().atDay(1),
                period.end().atDay(1),
                indicator.code(),
                partnership.id(),
                partnership.forceId(),
                family);
    }
}
