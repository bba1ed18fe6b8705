package uk.csp.crimedata.reference;

import java.util.List;
import uk.csp.crimedata.catalogue.CatalogueTable;
import uk.csp.crimedata.catalogue.Field;
import uk.csp.crimedata.catalogue.RecordColumns;

/** What holders send: format, police basis, who may send it, by what right and how often. */
final class DatasetTable implements CatalogueTable {
    static final String EXAMPLE = "code,name,format,basis,supplierKind,legalBasis,frequency,prescribedItem,classList,"
            + "dueRule,retentionMonths,schemes,fields\n"
            + "racial-incidents,Racial incidents known to the council,record,,council,SI 2007/1831,quarterly,L3,,"
            + "end-of-next-quarter,84,,recordedOn;category;lsoa\n";

    private static final String LIST = "[a-z0-9-]+( *; *[a-z0-9-]+)*";
    private static final String ONE_FIELD = "(" + String.join("|", RecordColumns.ALL) + ")";
    private static final String FIELDS = ONE_FIELD + "( *; *" + ONE_FIELD + ")*";

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
                Field.oneOf(
                        "format",
                        "record",
                        "police-uk-street",
                        "police-outcomes",
                        "stats19",
                        "aggregate",
                        "fingertips",
                        "ambulance-quality"),
                Field.oneOf("basis", "detailed", "public").optional(),
                Field.slug("supplierKind"),
                Field.text("legalBasis"),
                Field.text("frequency"),
                Field.code("prescribedItem").optional(),
                Field.text("classList").optional(),
                Field.oneOf("dueRule", "end-of-next-month", "end-of-next-quarter")
                        .optional(),
                Field.number("retentionMonths", 1),
                Field.matching("schemes", LIST, "Schemes of the crosswalks, separated by semicolons.")
                        .optional(),
                Field.matching("fields", FIELDS, "Of " + String.join(";", RecordColumns.ALL) + ".")
                        .optional());
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
                  (d.name, d.format, d.basis, d.supplier_kind, d.legal_basis, d.frequency, d.prescribed_item,
                   d.class_list, d.due_rule, d.retention_months, d.schemes, d.fields) IS DISTINCT FROM
                  (s.name, s.format, s.basis, s."supplierKind", s."legalBasis", s.frequency, s."prescribedItem",
                   s."classList", s."dueRule", s."retentionMonths"::int, s.schemes, s.fields)
                FROM staged s LEFT JOIN dataset d ON d.code = s.code
                """;
    }

    @Override
    public List<String> writes() {
        return List.of(
                """
                INSERT INTO dataset (code, name, format, basis, supplier_kind, legal_basis, frequency, prescribed_item,
                  class_list, due_rule, retention_months, schemes, fields)
                SELECT code, name, format, basis, "supplierKind", "legalBasis", frequency, "prescribedItem", "classList",
                  "dueRule", "retentionMonths"::int, schemes, fields
                FROM staged ORDER BY line
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, format = excluded.format,
                  basis = excluded.basis, supplier_kind = excluded.supplier_kind,
                  legal_basis = excluded.legal_basis, frequency = excluded.frequency,
                  prescribed_item = excluded.prescribed_item, class_list = excluded.class_list,
                  due_rule = excluded.due_rule, retention_months = excluded.retention_months,
                  schemes = excluded.schemes, fields = excluded.fields
                """);
    }

    @Override
    public String partnershipsConcerned() {
        return ReferenceTables.EVERYBODY;
    }
}
