package uk.csp.crimedata.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.platform.problem.ProblemException;

/** Reads rows of a query into a list. */
@ApplicationScoped
public class Sql {
    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One row of the answer. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String query, Row<T> mapping, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, storable(parameters[i]));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(mapping.of(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read", e);
        }
    }

    private static Object storable(Object parameter) {
        if (parameter instanceof String text && text.indexOf('\0') >= 0) {
            throw new ProblemException(CrimeDataProblem.INVALID_QUERY, "A value of the query cannot be text.");
        }
        return parameter;
    }
}
