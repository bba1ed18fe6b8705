package uk.csp.kit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Who may do to a database of the tests what no service may: the one an audit log must tell of. */
public final class DatabaseSuperuser {
    static final String NAME = "postgres";

    private DatabaseSuperuser() {}

    public static Connection connect(String database) throws SQLException {
        Map<String, String> postgres = SharedStack.postgres();
        return DriverManager.getConnection(
                postgres.get("url").formatted(database), NAME, postgres.get("password." + NAME));
    }
}
