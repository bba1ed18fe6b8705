package uk.csp.crimedata.reference;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;

/** What holders send: format, police basis, who may send it, by what right and how often. */
final class DatasetTable implements CatalogueTable {
    static final String EXAMPLE = "code,name,format,basis,supplierKind,legalBasis,frequency\n"
            + "council-anti-social-behaviour,Anti-social behaviour known to the council,record,,council,"
            + "SI 2007/1831,quarterly\n";

    @Override
    public String name() {
        return "datasets";
    }

    @Override
    public boolean comesWithReleases() {
        return true;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.slug("code"),
                Field.text("name"),
                Field.oneOf("format", "record", "police-uk-street"),
                Field.oneOf("basis", "detailed", "public").optional(),
                Field.slug("supplierKind"),
                Field.text("legalBasis"),
                Field.text("frequency"));
    }

    @Override
    public List<String> rules() {
        return List.of(
                """
                SELECT line, 'format', 'format-cannot-change', 'Records were received in the format ' || d.format || '.'
                FROM staged s JOIN dataset d ON d.code = s.code
                WHERE d.format <> s.format AND EXISTS (SELECT FROM submission WHERE dataset_id = d.id) ORDER BY line
                """);
    }

    @Override
    public String comparison() {
        return """
                SELECT line, d.id IS NOT NULL,
                  (d.name, d.format, d.basis, d.supplier_kind, d.legal_basis, d.frequency) IS DISTINCT FROM
                  (s.name, s.format, s.basis, s."supplierKind", s."legalBasis", s.frequency)
                FROM staged s LEFT JOIN dataset d ON d.code = s.code
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO dataset (code, name, format, basis, supplier_kind, legal_basis, frequency)
                SELECT code, name, format, basis, "supplierKind", "legalBasis", frequency FROM staged ORDER BY line
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, format = excluded.format,
                  basis = excluded.basis, supplier_kind = excluded.supplier_kind,
                  legal_basis = excluded.legal_basis, frequency = excluded.frequency
                """);
    }

    @Override
    public String partnershipsConcerned() {
        return ReferenceTables.EVERYBODY;
    }
}
