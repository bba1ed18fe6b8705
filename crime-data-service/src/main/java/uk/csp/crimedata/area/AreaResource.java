package uk.csp.crimedata.area;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import uk.csp.crimedata.catalogue.CatalogueChange;
import uk.csp.crimedata.catalogue.ChangeCatalogue;
import uk.csp.crimedata.catalogue.RowReader;
import uk.csp.platform.access.Scopes;

@Path("/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class AreaResource {
    private final ChangeCatalogue changeCatalogue;
    private final RowReader reader;

    AreaResource(ChangeCatalogue changeCatalogue, RowReader reader) {
        this.changeCatalogue = changeCatalogue;
        this.reader = reader;
    }

    @PUT
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scopes.CATALOGUE_WRITE)
    public CatalogueChange put(@HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream rows) {
        return changeCatalogue.change(new AreaTable(), reader.read(type, rows));
    }
}
