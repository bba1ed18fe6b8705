package uk.csp.kit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Who may do to a database of the tests what no service may: the one an audit log must tell of. */
public final class DatabaseSuperuser {
    static final String NAME = "postgres";

    private DatabaseSuperuser() {}

    public static Connection connect(String database) throws SQLException {
        return dataSource(database).getConnection();
    }

    /** A new connection each time. */
    public static DataSource dataSource(String database) {
        Map<String, String> postgres = SharedStack.postgres();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(postgres.get("url").formatted(database));
        dataSource.setUser(NAME);
        dataSource.setPassword(postgres.get("password." + NAME));
        return dataSource;
    }
}
