package uk.csp.crimedata.reference;

import io.quarkus.panache.common.Sort;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;

@Path("/v1/categories")
@Tag(name = "Reference data", description = "What feeds are checked against; brought by the release")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FIGURES_READ)
class CategoryResource {
    private final Categories categories;

    CategoryResource(Categories categories) {
        this.categories = categories;
    }

    @GET
    @Transactional
    @Operation(operationId = "listCategories", summary = "The tree of offence and incident categories")
    public CategoryList list() {
        return new CategoryList(
                categories.listAll(Sort.by("id")).stream().map(Category::view).toList());
    }

    record CategoryList(List<CategoryView> items) {}
}
