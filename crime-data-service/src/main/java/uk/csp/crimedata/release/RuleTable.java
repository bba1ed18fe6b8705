package uk.csp.crimedata.release;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** Which policy holds for a dataset and an audience. */
final class RuleTable implements CatalogueTable {
    static final String EXAMPLE = "dataset,audience,policy\npolice-recorded-crime,public,hide-under-5\n";

    @Override
    public String name() {
        return "disclosure-rules";
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.slug("dataset"), Field.oneOf("audience", "public", "partner"), Field.slug("policy"));
    }

    @Override
    public List<String> key() {
        return List.of("dataset", "audience");
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'dataset', 'unknown-dataset', 'There is no dataset ' || dataset || '.'
                FROM staged WHERE dataset NOT IN (SELECT code FROM dataset) ORDER BY line
                """,
                """
                SELECT line, 'policy', 'unknown-policy', 'There is no policy ' || policy || '.'
                FROM staged WHERE policy NOT IN (SELECT code FROM disclosure_policy) ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, r.policy IS NOT NULL, r.policy IS DISTINCT FROM s.policy
                FROM staged s LEFT JOIN disclosure_rule r ON r.dataset = s.dataset AND r.audience = s.audience
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO disclosure_rule (dataset, audience, policy) SELECT dataset, audience, policy FROM staged
                ON CONFLICT (dataset, audience) DO UPDATE SET policy = excluded.policy
                """);
    }

    /** Figures of totals say whether everybody may be told; tables are asked the rules when they are released. */
    @Override
    public String partnershipsConcerned() {
        return """
                SELECT area_id FROM partnership WHERE EXISTS (
                  SELECT FROM staged s JOIN dataset d ON d.code = s.dataset JOIN reported_value r ON r.dataset_id = d.id)
                """;
    }
}
