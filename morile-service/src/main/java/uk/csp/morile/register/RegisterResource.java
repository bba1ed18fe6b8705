package uk.csp.morile.register;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.morile.edit.ContentTag;
import uk.csp.morile.edit.Revision;
import uk.csp.platform.access.Scopes;

@Path("/v1/threat-registers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Threats", description = "What is rated: the product's register, and partnerships' own")
class RegisterResource {
    static final String FOUND = "The version, with its ETag";
    private static final String COPY =
            """
            { "from": "csp-2018", "id": "plymouth", "label": "Threats of Plymouth" }""";
    private static final String EDIT =
            """
            { "reason": "Robbery has a lead officer now.", "register": {
              "id": "plymouth", "label": "Threats of Plymouth", "description": "Ours.",
              "themes": [ { "id": "violence", "label": "Violence", "order": 1, "footnote": null, "cards": [] } ],
              "listEntries": [ { "id": "robbery", "label": "Robbery", "order": 1, "footnote": null } ],
              "threats": [ { "id": "robbery", "label": "Robbery", "theme": "violence", "card": null, "order": 1,
                "inTable": true, "listEntry": "robbery", "statutoryDuty": null, "priority": null,
                "indicators": { "volume": ["robbery"] },
                "thresholds": { "volume": { "kind": "volume", "steps": [ { "level": 3, "count": 300, "rate": null } ] } }
              } ],
              "overlaps": [] } }""";

    private final ThreatRegisters registers;
    private final EditRegister editRegister;

    RegisterResource(ThreatRegisters registers, EditRegister editRegister) {
        this.registers = registers;
        this.editRegister = editRegister;
    }

    @Schema(name = "ThreatRegisterList")
    record RegisterList(List<RegisterView> items) {}

    @Schema(name = "RegisterEdit")
    record Edit(
            @Schema(required = true, description = "Why the register changes") String reason,
            @Schema(implementation = ThreatRegister.class, required = true, description = "The whole register")
                    JsonNode register) {}

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(operationId = "listThreatRegisters", summary = "List the newest version of every threat register")
    public RegisterList list() {
        return new RegisterList(registers.newestWithTheOneBefore().stream()
                .map(pair -> RegisterView.of(pair.newest(), pair.before()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "getThreatRegister",
            summary = "Read a threat register",
            description = "By its id, for the newest version, or by a key such as plymouth:1.")
    @APIResponse(
            responseCode = "200",
            description = FOUND,
            content = @Content(schema = @Schema(implementation = RegisterView.Detail.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "unknown-register")
    public Response get(@Parameter(example = "csp-2018") @PathParam("id") String id, @Context Request request) {
        StoredRegister stored = registers.require(id);
        var tag = new Revision(stored.version).tag();
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? detail(Response.ok(), stored)
                : unchanged.tag(tag).build();
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "getThreatRegisterHistory",
            summary = "Read every version of a register: who changed what, when and why")
    @APIResponse(
            responseCode = "200",
            description = "Oldest first",
            content = @Content(schema = @Schema(implementation = RegisterList.class)))
    @APIResponse(responseCode = "404", description = "unknown-register")
    public Response history(@Parameter(example = "plymouth") @PathParam("id") String id, @Context Request request) {
        List<StoredRegister> versions = registers.versions(registers.require(id).name);
        List<RegisterView> views = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            views.add(RegisterView.of(versions.get(i), i == 0 ? null : versions.get(i - 1)));
        }
        return ContentTag.answer(request, new RegisterList(views)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_WRITE)
    @Operation(
            operationId = "loadThreatRegister",
            summary = "Begin a register of one's own",
            description = "As a copy of another (from, id, label), or as a whole document.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "copy", value = COPY)))
    @APIResponse(
            responseCode = "201",
            description = FOUND,
            content = @Content(schema = @Schema(implementation = RegisterView.Detail.class)))
    @APIResponse(responseCode = "404", description = "unknown-register: the one to copy")
    @APIResponse(responseCode = "409", description = "register-id-taken")
    @APIResponse(responseCode = "422", description = "invalid-register: violations with JSON Pointers")
    public Response load(@NotNull JsonNode body) {
        StoredRegister stored = body.hasNonNull("from")
                ? editRegister.copy(
                        body.path("from").asText(),
                        body.path("id").asText(),
                        body.path("label").asText())
                : editRegister.load(body);
        return created(stored);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_WRITE)
    @Operation(
            operationId = "editThreatRegister",
            summary = "Replace a register of one's own",
            description = "Makes the next version. Cycles keep the version they were opened with.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Edit.class),
                            examples = @ExampleObject(name = "register", value = EDIT)))
    @APIResponse(
            responseCode = "200",
            description = FOUND,
            content = @Content(schema = @Schema(implementation = RegisterView.Detail.class)))
    @APIResponse(responseCode = "403", description = "register-of-another")
    @APIResponse(responseCode = "404", description = "unknown-register")
    @APIResponse(responseCode = "412", description = "revision-changed: there is a newer version")
    @APIResponse(responseCode = "422", description = "invalid-register: violations with JSON Pointers")
    @APIResponse(responseCode = "428", description = "revision-needed")
    public Response edit(
            @Parameter(example = "plymouth") @PathParam("id") String id,
            @Parameter(example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull Edit edit) {
        return detail(Response.ok(), editRegister.replace(id, ifMatch, edit.reason(), edit.register()));
    }

    static Response created(StoredRegister stored) {
        return detail(Response.created(URI.create("/v1/threat-registers/" + stored.id)), stored);
    }

    private static Response detail(Response.ResponseBuilder response, StoredRegister stored) {
        return response.entity(RegisterView.Detail.of(stored))
                .tag(new Revision(stored.version).tag())
                .build();
    }
}
