package uk.csp.crimedata.reference;

import io.quarkus.panache.common.Sort;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.catalogue.CatalogueApi;
import uk.csp.crimedata.catalogue.CatalogueChange;
import uk.csp.crimedata.catalogue.ChangeCatalogue;
import uk.csp.crimedata.catalogue.RowReader;
import uk.csp.platform.access.Scopes;

@Path("/v1/categories")
@Tag(name = "Reference data", description = "What feeds are checked against and figures are made of")
@Produces(MediaType.APPLICATION_JSON)
class CategoryResource {
    private final ChangeCatalogue changeCatalogue;
    private final RowReader reader;
    private final Categories categories;

    CategoryResource(ChangeCatalogue changeCatalogue, RowReader reader, Categories categories) {
        this.changeCatalogue = changeCatalogue;
        this.reader = reader;
        this.categories = categories;
    }

    @PUT
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scopes.CATALOGUE_WRITE)
    @Operation(
            operationId = "putCategories",
            summary = "Load categories of the tree",
            description = CatalogueApi.LOADING)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = CategoryTable.EXAMPLE),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = CategoryView.class))
            })
    @APIResponse(responseCode = "200", ref = CatalogueApi.CHANGED)
    @APIResponse(responseCode = "400", ref = CatalogueApi.UNREADABLE)
    @APIResponse(responseCode = "413", ref = CatalogueApi.TOO_LARGE)
    @APIResponse(responseCode = "422", ref = CatalogueApi.REFUSED)
    public CatalogueChange put(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream rows) {
        return changeCatalogue.change(new CategoryTable(), reader.read(type, rows));
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Transactional
    @Operation(operationId = "listCategories", summary = "The tree of offence and incident categories")
    public CategoryList list() {
        return new CategoryList(
                categories.listAll(Sort.by("id")).stream().map(Category::view).toList());
    }

    record CategoryList(List<CategoryView> items) {}
}
