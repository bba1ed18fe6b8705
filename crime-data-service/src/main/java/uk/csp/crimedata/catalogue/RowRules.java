package uk.csp.crimedata.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.csp.crimedata.catalogue.Rows.Row;
import uk.csp.platform.problem.Violation;

/** The rules a row of the catalogue can break by itself or with another row of the same request. */
final class RowRules {
    private final CatalogueTable table;
    private final Rows rows;
    private final List<Violation> violations = new ArrayList<>();

    private RowRules(CatalogueTable table, Rows rows) {
        this.table = table;
        this.rows = rows;
    }

    static List<Violation> violations(CatalogueTable table, Rows rows) {
        RowRules rules = new RowRules(table, rows);
        if (rows.rows().isEmpty()) {
            return List.of();
        }
        rules.checkNames();
        rules.checkNeededNames();
        if (rules.violations.isEmpty()) {
            rows.rows().forEach(rules::checkValues);
            rules.checkKeys();
        }
        return rules.violations;
    }

    /** A column nobody reads is more likely a misspelt one than a present. */
    private void checkNames() {
        Set<String> known = table.fields().stream().map(Field::name).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (Row row : rows.rows()) {
            unknown.addAll(row.values().keySet());
        }
        unknown.removeAll(known);
        unknown.forEach(name -> violations.add(
                Violation.ofField(printable(name), "unknown-column", "The columns are " + names() + ".")));
    }

    private void checkNeededNames() {
        table.fields().stream()
                .filter(Field::required)
                .map(Field::name)
                .filter(name ->
                        rows.rows().stream().noneMatch(row -> row.values().containsKey(name)))
                .forEach(name ->
                        violations.add(Violation.ofField(name, "missing-column", "The columns are " + names() + ".")));
    }

    private String names() {
        return table.fields().stream().map(Field::name).collect(Collectors.joining(", "));
    }

    private void checkValues(Row row) {
        for (Field field : table.fields()) {
            String value = row.value(field.name());
            if (value == null && field.required()) {
                violations.add(rows.violation(row.line(), field.name(), "missing-value", "A value is needed."));
            } else if (value != null && !field.valid().test(value)) {
                violations.add(rows.violation(row.line(), field.name(), "invalid-value", field.rule()));
            }
        }
    }

    private void checkKeys() {
        Set<List<String>> seen = new HashSet<>();
        for (Row row : rows.rows()) {
            List<String> key = table.key().stream()
                    .map(name -> String.valueOf(row.value(name)))
                    .toList();
            if (!seen.add(key)) {
                violations.add(rows.violation(
                        row.line(), table.key().get(0), "duplicate-row", "The request has this row already."));
            }
        }
    }

    private static String printable(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > 80 ? clean.substring(0, 80) : clean;
    }
}
