package uk.csp.morile.rating;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.morile.edit.ContentTag;
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
    @Operation(
            operationId = "listListEntries",
            summary = "List the entries of the risk lists in printed order",
            description = "Each with its members, which stay visible beside the highest rating they give it.")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag",
            content = @Content(schema = @Schema(implementation = ListEntryList.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response list(
            @Parameter(example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(example = "2018-19", description = "2018-19, or E22000056.2018-19") @QueryParam("cycle")
                    String cycle,
            @Context Request request) {
        List<ListEntryChanged> items = entries.search(partnership, cycle).stream()
                .map(ListEntry::event)
                .toList();
        return ContentTag.answer(request, new ListEntryList(items)).build();
    }
}
