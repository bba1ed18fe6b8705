package uk.csp.morile.printed;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.register.ThreatRegister;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoringmodel.ScoringModels;
import uk.csp.platform.access.Scopes;

@Path("/v1/cycles/{cycleId}/printed-ratings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Printed ratings", description = "Ratings of an assessment made elsewhere, whose scores are not known")
class PrintedRatingResource {
    private final PutPrintedRatings putPrintedRatings;
    private final PrintedRatings printedRatings;
    private final Cycles cycles;
    private final ThreatRegisters registers;
    private final ScoringModels models;

    PrintedRatingResource(
            PutPrintedRatings putPrintedRatings,
            PrintedRatings printedRatings,
            Cycles cycles,
            ThreatRegisters registers,
            ScoringModels models) {
        this.putPrintedRatings = putPrintedRatings;
        this.printedRatings = printedRatings;
        this.cycles = cycles;
        this.registers = registers;
        this.models = models;
    }

    @Schema(name = "PrintedRatings")
    record Printed(List<Item> items, @Schema(description = "In printed order") List<Entry> listEntries) {}

    @Schema(name = "PrintedRating")
    record Item(String threat, String label, String band, String source) {}

    @Schema(name = "PrintedListEntry", description = "The highest printed rating of its threats")
    record Entry(String listEntry, String label, @Schema(nullable = true) String band) {}

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(
            operationId = "listPrintedRatings",
            summary = "List the printed ratings of a cycle, and what they make of the risk lists")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Printed.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    public RestResponse<Printed> list(@Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId) {
        return answer(cycles.require(cycleId));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_WRITE)
    @Operation(
            operationId = "putPrintedRatings",
            summary = "Take in the ratings of an assessment made elsewhere",
            description = "The body is the whole set. The scores behind it are not known, so no score is made up: the"
                    + " ratings of the cycle stay not known, and the printed ones stand beside them.")
    @RequestBody(
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = PrintedRatingRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = Printed.class)))
    @APIResponse(responseCode = "403", description = "Another organisation keeps the cycle")
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    @APIResponse(responseCode = "409", description = "The cycle has a workshop, or is ratified")
    @APIResponse(responseCode = "412", description = "The cycle has changed since it was read")
    @APIResponse(responseCode = "422", description = "A threat, band or source is not valid")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<Printed> put(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(description = "ETag of the cycle", example = "\"1\"") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull List<PrintedRatingRequest> ratings) {
        return answer(putPrintedRatings.put(cycleId, ifMatch, ratings));
    }

    private RestResponse<Printed> answer(CycleView cycle) {
        ThreatRegister register = registers.get(cycle.register());
        ScoringModel model = models.get(cycle.model());
        Map<String, PrintedRating> printed = printedRatings.byThreat(cycle.id());
        List<Item> items = register.threats().stream()
                .filter(threat -> printed.containsKey(threat.id()))
                .map(threat -> new Item(
                        threat.id(), threat.label(), printed.get(threat.id()).band, printed.get(threat.id()).source))
                .toList();
        List<Entry> entries = register.listEntries().stream()
                .map(entry -> new Entry(
                        entry.id(),
                        entry.label(),
                        model.highest(register.membersOf(entry).stream()
                                .filter(threat -> printed.containsKey(threat.id()))
                                .map(threat -> printed.get(threat.id()).band))))
                .toList();
        return RestResponse.ResponseBuilder.ok(new Printed(items, entries))
                .tag(cycle.tag().tag())
                .build();
    }
}
