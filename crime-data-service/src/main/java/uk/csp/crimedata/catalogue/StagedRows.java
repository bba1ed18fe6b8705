package uk.csp.crimedata.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Rows.Row;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** Rows of one table on their way through a temporary table into the catalogue. */
final class StagedRows {
    /** Enough to mend a file by; a file in the wrong arrangement would otherwise be answered with every one of its rows. */
    private static final int MOST_VIOLATIONS = 1_000;

    private final Connection connection;
    private final CatalogueTable table;
    private final Rows rows;

    StagedRows(Connection connection, CatalogueTable table, Rows rows) {
        this.connection = connection;
        this.table = table;
        this.rows = rows;
    }

    /** Stores the rows and adds the partnerships they concern. */
    CatalogueChange store(Collection<Integer> partnerships) throws SQLException {
        refuse(RowRules.violations(table, rows));
        stage();
        refuse(violations(table.rules()));
        CatalogueChange change = compare();
        addConcerned(partnerships);
        try (Statement statement = connection.createStatement()) {
            for (String write : table.writes()) {
                statement.executeUpdate(write);
            }
        }
        refuse(violations(table.rulesAfterwards()));
        addConcerned(partnerships);
        return change;
    }

    private void stage() throws SQLException {
        List<String> names = table.fields().stream().map(Field::name).toList();
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS staged");
            statement.execute(names.stream()
                    .map(name -> ", " + quoted(name) + " text")
                    .collect(Collectors.joining(
                            "", "CREATE TEMPORARY TABLE staged (line int PRIMARY KEY", ") ON COMMIT DROP")));
        }
        String arrays = names.stream().map(name -> ", ?::text[]").collect(Collectors.joining());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO staged SELECT * FROM unnest(?::int[]" + arrays + ")")) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "int", rows.rows().stream().map(Row::line).toArray()));
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                insert.setArray(
                        i + 2,
                        connection.createArrayOf(
                                "text",
                                rows.rows().stream().map(row -> row.value(name)).toArray()));
            }
            insert.executeUpdate();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE staged");
        }
    }

    /** Counts what the rows will do and leaves those that will do something. */
    private CatalogueChange compare() throws SQLException {
        String count = "SELECT count(*) FILTER (WHERE NOT known), count(*) FILTER (WHERE known AND differs), "
                + "count(*) FILTER (WHERE known AND NOT differs) FROM compared";
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS compared");
            statement.execute(
                    "CREATE TEMPORARY TABLE compared (line, known, differs) ON COMMIT DROP AS " + table.comparison());
            statement.execute(
                    "DELETE FROM staged USING compared WHERE compared.line = staged.line AND known AND NOT differs");
            try (ResultSet row = statement.executeQuery(count)) {
                row.next();
                return new CatalogueChange(row.getInt(1), row.getInt(2), row.getInt(3));
            }
        }
    }

    private List<Violation> violations(List<String> rules) throws SQLException {
        List<Violation> violations = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String rule : rules) {
                try (ResultSet row = statement.executeQuery(rule)) {
                    while (row.next()) {
                        violations.add(
                                rows.violation(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)));
                    }
                }
            }
        }
        return violations;
    }

    private void addConcerned(Collection<Integer> partnerships) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(table.partnershipsConcerned())) {
            while (row.next()) {
                partnerships.add(row.getInt(1));
            }
        }
    }

    private void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    CrimeDataProblem.INVALID_CATALOGUE_ROW,
                    "Nothing was stored: rules broken in " + table.name() + ": " + violations.size() + ".",
                    violations.stream().limit(MOST_VIOLATIONS).toList());
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
