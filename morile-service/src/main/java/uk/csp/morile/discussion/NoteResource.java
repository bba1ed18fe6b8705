package uk.csp.morile.discussion;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.workshop.Members;
import uk.csp.platform.access.Scopes;

@Path("/v1/cycles/{cycleId}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consensus")
class NoteResource {
    private final AddNote addNote;
    private final DiscussionNotes notes;
    private final Cycles cycles;
    private final Members members;

    NoteResource(AddNote addNote, DiscussionNotes notes, Cycles cycles, Members members) {
        this.addNote = addNote;
        this.notes = notes;
        this.cycles = cycles;
        this.members = members;
    }

    record NoteList(List<NoteView> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scopes.SCORES_WRITE, Scopes.SCORES_GIVE, Scopes.SCORES_RATIFY})
    @Operation(
            operationId = "addNote",
            summary = "Keep what was said about a threat",
            description = "Every member of the workshop may, while it discusses. Notes are never changed.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle, or the caller does not belong to it")
    @APIResponse(responseCode = "409", description = "The cycle is not in discussion")
    @APIResponse(responseCode = "422", description = "There is no such threat or criterion")
    public RestResponse<NoteView> add(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @NotNull @Valid NoteRequest note) {
        return RestResponse.status(RestResponse.Status.CREATED, addNote.add(cycleId, note));
    }

    @GET
    @PermissionsAllowed({Scopes.SCORES_WRITE, Scopes.SCORES_GIVE, Scopes.SCORES_RATIFY})
    @Operation(operationId = "listNotes", summary = "List what was said, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoteList.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle, or the caller does not belong to it")
    public NoteList list(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(example = "domestic-abuse") @QueryParam("threat") String threat) {
        CycleView cycle = cycles.require(cycleId);
        members.requireMember(cycle);
        return new NoteList(notes.ofCycle(cycleId, threat));
    }
}
