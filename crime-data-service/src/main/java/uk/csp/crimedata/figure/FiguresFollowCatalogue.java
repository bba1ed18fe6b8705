package uk.csp.crimedata.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.CatalogueFollower;

/** New populations, areas and definitions change figures without any feed. */
@ApplicationScoped
class FiguresFollowCatalogue implements CatalogueFollower {
    private final RefreshFigures refreshFigures;

    FiguresFollowCatalogue(RefreshFigures refreshFigures) {
        this.refreshFigures = refreshFigures;
    }

    @Override
    public void onCatalogueChanged(
            Connection connection, Catalogue catalogue, Collection<Integer> partnershipIds, UUID cause)
            throws SQLException {
        refreshFigures.ofPartnerships(connection, catalogue, partnershipIds, cause);
    }
}
