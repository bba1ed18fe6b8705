package uk.csp.crimedata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows that statements of a submission work on, under the name they call them by: a work table of the connection
 * ({@link WorkTables}), or a few rows that are sent along with each statement. The statements are the same for both, so
 * a record and a year of records go by one set of rules; a few rows only spare the tables, which cost more than they.
 */
public final class WorkRelation {
    private final String definition;
    private final List<Column> columns;
    private final Object[] parameters;

    private WorkRelation(String definition, List<Column> columns, Object... parameters) {
        this.definition = definition;
        this.columns = columns;
        this.parameters = parameters;
    }

    /** One column of rows that are sent along: its SQL type and its values as the driver takes them. */
    public record Column(String name, String type, Object[] values) {
        public static <R> Column of(String name, String type, List<R> rows, Function<R, Object> value) {
            return new Column(name, type, rows.stream().map(value).toArray());
        }
    }

    /** The work table a statement names. */
    public static WorkRelation table() {
        return new WorkRelation("", List.of());
    }

    /** A few rows under a name. */
    public static WorkRelation rows(String name, Column... columns) {
        List<Column> all = List.of(columns);
        String types = all.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        String names = all.stream().map(Column::name).collect(Collectors.joining(", "));
        return new WorkRelation(
                name + " AS MATERIALIZED (SELECT * FROM unnest(" + types + ") AS sent(" + names + "))", all);
    }

    /** What a statement gives, under a name; the statement works on the relations named before it. */
    public static WorkRelation result(String name, String statement, Object... parameters) {
        return new WorkRelation(name + " AS (" + statement + ")", List.of(), parameters);
    }

    /** Makes a statement ready that works on relations. */
    public static PreparedStatement prepare(
            Connection connection, List<WorkRelation> relations, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(withDefinitions(relations, sql));
        int place = 1;
        for (WorkRelation relation : relations) {
            for (Column column : relation.columns) {
                statement.setArray(place++, connection.createArrayOf(column.type(), column.values()));
            }
            for (Object parameter : relation.parameters) {
                statement.setObject(place++, parameter);
            }
        }
        for (Object parameter : parameters) {
            statement.setObject(place++, parameter);
        }
        return statement;
    }

    private static String withDefinitions(List<WorkRelation> relations, String sql) {
        String definitions = relations.stream()
                .map(relation -> relation.definition)
                .filter(definition -> !definition.isEmpty())
                .collect(Collectors.joining(", "));
        if (definitions.isEmpty()) {
            return sql;
        }
        return sql.startsWith("WITH ")
                ? "WITH " + definitions + ", " + sql.substring("WITH ".length())
                : "WITH " + definitions + ' ' + sql;
    }
}
