package uk.csp.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Creates the users and databases of the services where they are absent, and leaves those that exist as they are. */
final class Databases {
    private final Connection connection;
    private final Passwords passwords;

    Databases(Connection connection, Passwords passwords) {
        this.connection = connection;
        this.passwords = passwords;
    }

    void create(List<DatabaseDefinition> definitions) throws SQLException {
        for (DatabaseDefinition definition : definitions) {
            createUser(definition.user());
            createDatabase(definition);
        }
    }

    // Names are checked by DatabaseDefinition and passwords are hexadecimal: nothing here needs quoting.
    private void createUser(String user) throws SQLException {
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", user)) {
            execute("CREATE ROLE " + user + " LOGIN PASSWORD '" + passwords.of(user) + "'");
        }
    }

    private void createDatabase(DatabaseDefinition definition) throws SQLException {
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", definition.database())) {
            execute("CREATE DATABASE " + definition.database() + " OWNER " + definition.user());
        }
        execute("REVOKE ALL ON DATABASE " + definition.database() + " FROM PUBLIC");
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
