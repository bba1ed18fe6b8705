package uk.csp.crimedata.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** Something computed from the catalogue. It follows in the transaction of the change, or the change does not happen. */
public interface CatalogueFollower {
    /**
     * @param catalogue as it is after the change
     * @param partnershipIds whose areas, populations or rules changed
     * @param cause identifies the change
     */
    void onCatalogueChanged(Connection connection, Catalogue catalogue, Collection<Integer> partnershipIds, UUID cause)
            throws SQLException;
}
