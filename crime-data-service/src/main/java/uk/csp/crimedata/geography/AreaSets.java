package uk.csp.crimedata.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.geography.Rebasing.Share;
import uk.csp.crimedata.page.Sql;
import uk.csp.crimedata.query.PlacesOfPartnership;
import uk.csp.crimedata.query.Question;

/** Finds the edition of areas a question means, and the way of a partnership's LSOAs into it. */
@ApplicationScoped
public class AreaSets {
    private static final String OF_CODE = "SELECT code, kind, name, valid_from, valid_to FROM area_set WHERE code = ?";

    /** Of those in force on a day in which LSOAs of the partnership lie, the newest. */
    private static final String IN_FORCE =
            """
            SELECT code, kind, name, valid_from, valid_to FROM area_set
            WHERE kind = ? AND ? BETWEEN valid_from AND coalesce(valid_to, 'infinity')
              AND EXISTS (SELECT FROM area_lookup JOIN area_parent home ON home.area_id = lsoa_id
                WHERE set_id = area_set.id AND parent_id = ?)
            ORDER BY valid_from DESC, code DESC LIMIT 1
            """;

    /**
     * An LSOA lies in the set itself, or is brought there through the newest set whose LSOAs lie in it, where every one it
     * became does.
     */
    private static final String SHARES =
            """
            WITH home AS (SELECT area_id FROM area_parent JOIN area ON id = area_id AND kind = 'lsoa'
              WHERE parent_id = ?),
            target AS (SELECT lsoa_id, area_lookup.area_id FROM area_lookup JOIN area_set ON id = set_id AND code = ?),
            stays AS (SELECT lsoa_id, target.area_id FROM target JOIN home ON home.area_id = lsoa_id),
            moves AS (
              SELECT from_id, from_set, to_set, target.area_id, weight,
                bool_and(target.area_id IS NOT NULL) OVER (PARTITION BY from_id, from_set, to_set) AS whole
              FROM area_correspondence JOIN home ON home.area_id = from_id
              LEFT JOIN target ON target.lsoa_id = to_id
              WHERE from_id NOT IN (SELECT lsoa_id FROM stays)),
            chosen AS (
              SELECT DISTINCT ON (from_id) from_id, from_set, to_set FROM moves
              JOIN area_set onto ON onto.id = to_set JOIN area_set old ON old.id = from_set
              WHERE whole ORDER BY from_id, onto.valid_from DESC, onto.code DESC, old.valid_from DESC, old.code DESC)
            SELECT lsoa_id, area_id, 1000000 FROM stays
            UNION ALL
            SELECT from_id, area_id, sum(weight)::int FROM moves JOIN chosen USING (from_id, from_set, to_set)
            GROUP BY from_id, area_id
            """;

    private static final String AREAS = "SELECT id, code, kind, name FROM area WHERE id = ANY (?) ORDER BY name, code";

    private static final Sql.Row<AreaSet> SET = row -> new AreaSet(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getObject(4, LocalDate.class),
            row.getObject(5, LocalDate.class));

    private final Sql sql;

    AreaSets(Sql sql) {
        this.sql = sql;
    }

    /**
     * The areas a question is about.
     *
     * @param set null: areas of the kind as they are loaded, without editions
     */
    public record Asked(String kind, AreaSet set) {}

    /** A set as far as a partnership goes: its areas, and the way there. */
    public record Reach(AreaSet set, List<Area> areas, Rebasing rebasing) {}

    public Optional<AreaSet> ofCode(String code) {
        return sql.list(OF_CODE, SET, code).stream().findFirst();
    }

    public Optional<AreaSet> inForce(Partnership partnership, String kind, LocalDate day) {
        return sql.list(IN_FORCE, SET, kind, day, partnership.id()).stream().findFirst();
    }

    /** The set that is named, else the one in force at the end of the period; names what is wrong with the parameters. */
    public Asked asked(Question question, Partnership partnership, String areaKind, String areaSet, Period period) {
        LocalDate end = period == null ? null : period.end().atEndOfMonth();
        return asked(
                question, partnership, new Parameter("areaKind", areaKind), new Parameter("areaSet", areaSet), end);
    }

    /** A parameter of a request, for views that have words of their own. */
    record Parameter(String name, String value) {
        boolean isAbsent() {
            return value == null || value.isBlank();
        }
    }

    /** @param day null when it could not be read and the question is refused anyway */
    Asked asked(Question question, Partnership partnership, Parameter areaKind, Parameter areaSet, LocalDate day) {
        if (areaSet.isAbsent()) {
            String kind = question.word(areaKind.name(), areaKind.value(), PlacesOfPartnership.KINDS);
            AreaSet set = day == null ? null : inForce(partnership, kind, day).orElse(null);
            return new Asked(kind, set);
        }
        Optional<AreaSet> set = ofCode(areaSet.value());
        if (set.isEmpty()) {
            question.refuse(areaSet.name(), "unknown-area-set", "There is no area set of this code.");
            return new Asked(PlacesOfPartnership.KINDS.get(0), null);
        }
        String kind = set.get().kind();
        if (!areaKind.isAbsent() && !areaKind.value().equals(kind)) {
            question.refuse(areaKind.name(), "other-kind", areaSet.value() + " is a set of kind " + kind + ".");
        }
        return new Asked(kind, set.get());
    }

    /** The area of a code in the set that is named; names what is wrong with the parameters. */
    public Optional<Area> area(Question question, Partnership partnership, String area, String areaSet) {
        Optional<AreaSet> set = ofCode(areaSet);
        if (set.isEmpty()) {
            question.refuse("areaSet", "unknown-area-set", "There is no area set of this code.");
            return Optional.empty();
        }
        Optional<Area> found = reach(partnership, set.get()).areas().stream()
                .filter(known -> known.code().equals(area))
                .findFirst();
        if (found.isEmpty()) {
            question.refuse("area", "unknown-area", "The partnership has no such area in " + areaSet + ".");
        }
        return found;
    }

    public Reach reach(Partnership partnership, AreaSet set) {
        List<Share> shares = sql.list(
                SHARES, row -> new Share(row.getInt(1), row.getInt(2), row.getInt(3)), partnership.id(), set.code());
        Rebasing rebasing = new Rebasing(shares);
        List<Area> areas = sql.list(
                AREAS, row -> new Area(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)), (Object)
                        rebasing.areas().toArray(Integer[]::new));
        return new Reach(set, areas, rebasing);
    }
}
