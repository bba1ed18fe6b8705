package uk.csp.crimedata.catalogue;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.AuditEntry.Operation;
import uk.csp.platform.audit.AuditLog;

/**
 * Stores rows of the catalogue: all of a request or, when one breaks a rule, none. One change at a time; what is
 * computed from the catalogue follows in the same transaction.
 */
@ApplicationScoped
public class ChangeCatalogue {
    /** In seconds: a change that concerns every partnership counts all their records anew. */
    private static final int LONGEST_RECOUNT = 1_800;

    private final DataSource dataSource;
    private final Catalogues catalogues;
    private final AuditLog audit;
    private final Instance<CatalogueFollower> followers;

    ChangeCatalogue(
            DataSource dataSource, Catalogues catalogues, AuditLog audit, Instance<CatalogueFollower> followers) {
        this.dataSource = dataSource;
        this.catalogues = catalogues;
        this.audit = audit;
        this.followers = followers;
    }

    /** Stores what a caller sent and notes it in the audit log. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_RECOUNT)
    public CatalogueChange change(CatalogueTable table, Rows rows) {
        try (Connection connection = dataSource.getConnection()) {
            CatalogueChange change = apply(connection, Map.of(table, rows));
            if (table.comesWithReleases()) {
                new CatalogueOrigins(connection, table).broughtByAdministrator(rows);
            }
            int touched = change.created() + change.updated();
            audit.record(connection, new AuditEntry(Operation.ALTERATION, "catalogue/" + table.name(), touched, null));
            return change;
        } catch (SQLException e) {
            throw new IllegalStateException("The catalogue could not be changed", e);
        }
    }

    /** Stores what is new in this release, tables in the order given. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_RECOUNT)
    public CatalogueChange release(LinkedHashMap<CatalogueTable, Rows> tables) {
        try (Connection connection = dataSource.getConnection()) {
            catalogues.holdToChange(connection);
            LinkedHashMap<CatalogueTable, Rows> news = new LinkedHashMap<>();
            for (Map.Entry<CatalogueTable, Rows> table : tables.entrySet()) {
                CatalogueOrigins origins = new CatalogueOrigins(connection, table.getKey());
                Rows rows = origins.news(table.getValue());
                if (!rows.rows().isEmpty()) {
                    news.put(table.getKey(), rows);
                    origins.broughtByRelease(rows);
                }
            }
            return apply(connection, news);
        } catch (SQLException e) {
            throw new IllegalStateException("The reference data of the release could not be stored", e);
        }
    }

    private CatalogueChange apply(Connection connection, Map<CatalogueTable, Rows> tables) throws SQLException {
        catalogues.holdToChange(connection);
        Set<Integer> partnerships = new TreeSet<>();
        CatalogueChange sum = new CatalogueChange(0, 0, 0);
        for (Map.Entry<CatalogueTable, Rows> table : tables.entrySet()) {
            CatalogueChange change = new StagedRows(connection, table.getKey(), table.getValue()).store(partnerships);
            sum = new CatalogueChange(
                    sum.created() + change.created(),
                    sum.updated() + change.updated(),
                    sum.unchanged() + change.unchanged());
        }
        if (sum.created() + sum.updated() > 0) {
            publish(connection, partnerships);
        }
        return sum;
    }

    private void publish(Connection connection, Collection<Integer> partnerships) throws SQLException {
        Catalogues.countChange(connection);
        if (partnerships.isEmpty()) {
            return;
        }
        Catalogue changed = Catalogues.read(connection);
        UUID cause = UUID.randomUUID();
        for (CatalogueFollower follower : followers) {
            follower.onCatalogueChanged(connection, changed, partnerships, cause);
        }
    }
}
