package uk.csp.crimedata.comparison;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;
import uk.csp.crimedata.figure.Period;

/** What the members of a family report, the partnership itself among them where the source has it. */
final class ComparatorValueTable implements CatalogueTable {
    static final String EXAMPLE = "group,version,member,memberName,indicator,period,rate\n"
            + "msf-plymouth,2019-03,E22000170,Portsmouth,all-crime,FY2018-19,118.2\n";

    @Override
    public String name() {
        return "comparator-values";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.slug("group"),
                ComparatorGroupTable.version(),
                Field.code("member"),
                Field.text("memberName"),
                Field.slug("indicator"),
                new Field("period", true, code -> Period.ofCode(code).isPresent(), Period.CODES),
                Field.matching("rate", "\\d{1,9}(\\.\\d{1,6})?", "A number such as 107.7, at most six decimals."));
    }

    @Override
    public List<String> key() {
        return List.of("group", "version", "member", "indicator", "period");
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'group', 'unknown-comparator-group', 'There is no group ' || "group" || ' ' || version || '.'
                FROM staged WHERE NOT EXISTS (SELECT FROM comparator_group g
                  WHERE g.code = staged."group" AND g.version = staged.version) ORDER BY line
                """,
                """
                SELECT line, 'indicator', 'unknown-indicator', 'There is no indicator ' || indicator || '.'
                FROM staged WHERE indicator NOT IN (SELECT known.code FROM indicator known) ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT s.line, v.rate IS NOT NULL, (v.member_name, v.rate) IS DISTINCT FROM (s."memberName", s.rate::numeric)
                FROM staged s JOIN indicator i ON i.code = s.indicator
                LEFT JOIN comparator_value v ON v.group_code = s."group" AND v.group_version = s.version
                  AND v.member = s.member AND v.indicator_id = i.id AND v.period = s.period
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO comparator_value (group_code, group_version, member, member_name, indicator_id, period, rate)
                SELECT "group", s.version, member, "memberName", i.id, period, rate::numeric
                FROM staged s JOIN indicator i ON i.code = s.indicator
                ON CONFLICT (group_code, group_version, indicator_id, period, member)
                DO UPDATE SET member_name = excluded.member_name, rate = excluded.rate
                """);
    }

    @Override
    public String partnershipsConcerned() {
        return ComparatorGroupTable.NOBODY;
    }
}
