package uk.csp.morile.card;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.edit.Revision;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.platform.access.Scopes;

@Path("/v1/cycles/{cycleId}/cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Theme cards", description = "The narrative of themes and threats, versioned, with who wrote what")
class CardResource {
    private static final String EXAMPLE =
            """
            {
              "victimImpact": ["Injuries that may need hospital treatment; harm that outlasts them."],
              "likelihood": ["Reported every day; the yearly number rises."],
              "knowledgeGaps": ["Many never report it."],
              "recommendation": ["Keep it as a priority of the partnership."]
            }""";

    private final WriteCard writeCard;
    private final CardVersions versions;
    private final Cycles cycles;
    private final ThreatRegisters registers;

    CardResource(WriteCard writeCard, CardVersions versions, Cycles cycles, ThreatRegisters registers) {
        this.writeCard = writeCard;
        this.versions = versions;
        this.cycles = cycles;
        this.registers = registers;
    }

    record CardList(List<CardView> items) {}

    @GET
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(operationId = "listCards", summary = "List the cards of a cycle as they are now")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CardList.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle")
    public CardList list(@Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId) {
        cycles.require(cycleId);
        return new CardList(versions.latest(cycleId));
    }

    @GET
    @Path("/{kind}/{subject}")
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(operationId = "getCard", summary = "Read a card")
    @APIResponse(
            responseCode = "200",
            description = "With the ETag the next edit needs; empty at revision 0 while nothing is written",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle, theme card or threat")
    public RestResponse<CardView> get(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(example = "theme", description = "theme or threat") @PathParam("kind") String kind,
            @Parameter(example = "alcohol-related-harm") @PathParam("subject") String subject) {
        requireSubject(cycleId, kind, subject);
        return answer(
                versions.latest(cycleId, kind, subject).map(CardVersion::view).orElse(CardView.none(kind, subject)));
    }

    @GET
    @Path("/{kind}/{subject}/versions")
    @PermissionsAllowed(Scopes.RATINGS_READ)
    @Operation(operationId = "listCardVersions", summary = "List every version of a card, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CardList.class)))
    @APIResponse(responseCode = "404", description = "There is no such cycle, theme card or threat")
    public CardList listVersions(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(example = "theme", description = "theme or threat") @PathParam("kind") String kind,
            @Parameter(example = "alcohol-related-harm") @PathParam("subject") String subject) {
        requireSubject(cycleId, kind, subject);
        return new CardList(versions.versions(cycleId, kind, subject));
    }

    @PUT
    @Path("/{kind}/{subject}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_WRITE)
    @Operation(
            operationId = "writeCard",
            summary = "Write a card",
            description = "The body is the whole card. A section that stays keeps its author; every version is kept.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CardText.class),
                            examples = @ExampleObject(name = "card", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Written",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    @APIResponse(responseCode = "403", description = "Another organisation keeps the cycle")
    @APIResponse(responseCode = "404", description = "There is no such cycle, theme card or threat")
    @APIResponse(responseCode = "409", description = "The cycle is published")
    @APIResponse(responseCode = "412", description = "Somebody wrote since it was read")
    @APIResponse(responseCode = "422", description = "A point is empty or too long")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<CardView> write(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(example = "theme", description = "theme or threat") @PathParam("kind") String kind,
            @Parameter(example = "alcohol-related-harm") @PathParam("subject") String subject,
            @Parameter(description = "ETag of the card", example = "\"0\"") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull CardText text) {
        return answer(writeCard.write(cycleId, kind, subject, ifMatch, text));
    }

    private void requireSubject(String cycleId, String kind, String subject) {
        WriteCard.requireSubject(registers.get(cycles.require(cycleId).register()), kind, subject);
    }

    private static RestResponse<CardView> answer(CardView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(new Revision(view.revision()).tag())
                .build();
    }
}
