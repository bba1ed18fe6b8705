package uk.csp.morile.cycle;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.csp.platform.access.Scopes;

@Path("/v1/cycles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cycles", description = "Assessment cycles: what is judged, by which register and model")
class CycleResource {
    private static final String EXAMPLE =
            """
            {
              "partnership": { "code": "E22000056", "name": "Plymouth" },
              "id": "2018-19",
              "label": "2018/19",
              "register": "csp-2018",
              "model": "csp-thematic"
            }""";

    private final OpenCycle openCycle;
    private final PublishCycle publishCycle;
    private final Cycles cycles;

    CycleResource(OpenCycle openCycle, PublishCycle publishCycle, Cycles cycles) {
        this.openCycle = openCycle;
        this.publishCycle = publishCycle;
        this.cycles = cycles;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_WRITE)
    @Operation(
            operationId = "openCycle",
            summary = "Open an assessment cycle",
            description = "The same request a second time changes nothing and answers 200.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OpenCycleRequest.class),
                            examples = @ExampleObject(name = "cycle", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Opened; every threat of the register has a rating that is not known yet",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Open already with the same content",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(responseCode = "403", description = "Another organisation keeps the cycles of the partnership")
    @APIResponse(responseCode = "409", description = "Open already with another content")
    @APIResponse(responseCode = "422", description = "A value is not valid; violations say which")
    public RestResponse<CycleView> open(@NotNull OpenCycleRequest request) {
        OpenCycle.Outcome outcome = openCycle.open(request);
        CycleView cycle = outcome.cycle();
        return RestResponse.ResponseBuilder.create(
                        outcome.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, cycle)
                .location(outcome.created() ? URI.create("/v1/cycles/" + cycle.id()) : null)
                .tag(cycle.tag().tag())
                .build();
    }

    record CycleList(List<CycleView> items) {}

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(operationId = "listCycles", summary = "List assessment cycles")
    public CycleList list(@Parameter(example = "E22000056") @QueryParam("partnership") String partnership) {
        return new CycleList(cycles.search(partnership));
    }

    @GET
    @Path("/{cycleId}")
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(operationId = "getCycle", summary = "Read an assessment cycle")
    @APIResponse(
            responseCode = "200",
            description = "Found",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    public RestResponse<CycleView> get(@Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId) {
        return CycleAnswer.of(cycles.require(cycleId));
    }

    @POST
    @Path("/{cycleId}/publication")
    @PermissionsAllowed(Scopes.SCORES_RATIFY)
    @Operation(
            operationId = "publishCycle",
            summary = "Publish a ratified cycle",
            description = "Nothing of the cycle changes from then on. Publishing again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = CycleView.class)))
    @APIResponse(responseCode = "403", description = "Another organisation keeps the cycle")
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    @APIResponse(responseCode = "409", description = "The cycle is not ratified")
    @APIResponse(responseCode = "412", description = "The cycle has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<CycleView> publish(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(description = "ETag of the cycle", example = "\"3\"") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return CycleAnswer.of(publishCycle.publish(cycleId, ifMatch));
    }
}
