package uk.csp.morile.rating;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;

@Path("/v1/list-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "List entries", description = "The risk lists: groups of threats, each rated as its highest member")
class ListEntryResource {
    private final ListEntries entries;

    ListEntryResource(ListEntries entries) {
        this.entries = entries;
    }

    record ListEntryList(List<ListEntryChanged> items) {}

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(operationId = "listListEntries", summary = "List the entries of the risk lists in printed order")
    public ListEntryList list(
            @Parameter(example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(example = "2018-19", description = "2018-19, or E22000056.2018-19") @QueryParam("cycle")
                    String cycle) {
        return new ListEntryList(entries.search(partnership, cycle).stream()
                .map(ListEntry::event)
                .toList());
    }
}
