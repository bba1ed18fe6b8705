package uk.csp.reporting.consulting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.access.MaySeeExactCounts;
import uk.csp.reporting.edit.Revision;
import uk.csp.reporting.edit.Version;
import uk.csp.reporting.facts.CommunityView;

@Path("/v1/community-views/{partnership}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Community views", description = "What people told the partnership, and what came of it")
@Recorded(AuditEntry.Operation.CONSULTATION)
class CommunityViewResource {
    private static final String EXAMPLE =
            """
            {
              "id": "survey-2019", "title": "Feeling safe in the city centre", "informs": "2018-19",
              "method": "survey", "from": "2019-05-01", "to": "2019-05-31", "participants": 412,
              "questions": ["Where do you feel unsafe after dark?"],
              "reached": [{"name": "Residents", "participants": 380}, {"name": "Traders", "participants": 32}],
              "notReached": [{"name": "People without a home", "why": "The survey was online only."}],
              "findings": [{"statement": "Underpasses are avoided after dark.", "saidBy": 201}],
              "youSaidWeDid": [{
                "said": "Light the underpasses.", "saidBy": "Residents", "did": "New lamps are in four of six.",
                "doneBy": "Plymouth City Council", "when": "2019-08", "state": "doing"
              }],
              "limits": ["Those who answered chose to; they do not stand for all residents."]
            }""";

    private final CommunityViews views;
    private final WriteView writeView;
    private final MaySeeExactCounts maySee;

    CommunityViewResource(CommunityViews views, WriteView writeView, MaySeeExactCounts maySee) {
        this.views = views;
        this.writeView = writeView;
        this.maySee = maySee;
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listCommunityViews", summary = "What a partnership was told, by identifier")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeptView.Listed.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    public KeptView.Listed list(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership) {
        maySee.require(partnership);
        return KeptView.Listed.of(views.all(partnership));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.REPORTS_EDIT)
    @Operation(
            operationId = "addCommunityView",
            summary = "Add a community view",
            description = "The sender chooses its identifier. The same sent again changes nothing and answers 200.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CommunityView.class),
                            examples = @ExampleObject(name = "survey", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = KeptView.class)))
    @APIResponse(responseCode = "200", description = "Exactly this was kept before")
    @APIResponse(
            responseCode = "409",
            description = "Another has this identifier",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "Rules are broken; all are told, each with its place",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    public RestResponse<KeptView> add(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @NotNull CommunityView view) {
        maySee.require(partnership);
        WriteView.Written written = writeView.create(partnership, view);
        RestResponse.ResponseBuilder<KeptView> answer = written.isNew()
                ? RestResponse.ResponseBuilder.created(
                        URI.create("/v1/community-views/" + partnership + "/" + view.id()))
                : RestResponse.ResponseBuilder.ok();
        return answer.entity(KeptView.of(written.version()))
                .tag(new Revision(written.version().revision()).tag())
                .build();
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "getCommunityView", summary = "One community view")
    @APIResponse(
            responseCode = "200",
            description = "With the ETag the next edit needs",
            content = @Content(schema = @Schema(implementation = CommunityView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is none of this identifier",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    public RestResponse<CommunityView> get(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(example = "survey-2019") @PathParam("id") String id) {
        maySee.require(partnership);
        Version<CommunityView> latest = views.latest(partnership, id).orElseThrow(CommunityViewResource::none);
        return answer(latest);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.REPORTS_EDIT)
    @Operation(
            operationId = "putCommunityView",
            summary = "Write a community view",
            description = "The body is the whole of it; every version is kept. \"0\" in If-Match adds a new one.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CommunityView.class),
                            examples = @ExampleObject(name = "survey", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "As it is kept, with its new ETag",
            content = @Content(schema = @Schema(implementation = CommunityView.class)))
    @APIResponse(responseCode = "412", ref = ReportingApi.REVISION_CHANGED)
    @APIResponse(
            responseCode = "422",
            description = "Rules are broken; all are told, each with its place",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "428", ref = ReportingApi.REVISION_NEEDED)
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    public RestResponse<CommunityView> put(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(example = "survey-2019") @PathParam("id") String id,
            @Parameter(description = "ETag of the view that was read", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull CommunityView view) {
        maySee.require(partnership);
        return answer(writeView.write(partnership, ifMatch, view.withId(id)));
    }

    @GET
    @Path("{id}/versions")
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listCommunityViewVersions", summary = "Every version of a view, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = KeptView.Listed.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is none of this identifier",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    public KeptView.Listed versions(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(example = "survey-2019") @PathParam("id") String id) {
        maySee.require(partnership);
        KeptView.Listed versions = KeptView.Listed.of(views.versions(partnership, id));
        if (versions.items().isEmpty()) {
            throw none();
        }
        return versions;
    }

    private static RestResponse<CommunityView> answer(Version<CommunityView> version) {
        return RestResponse.ResponseBuilder.ok(version.document())
                .tag(new Revision(version.revision()).tag())
                .build();
    }

    private static ProblemException none() {
        return new ProblemException(StandardProblem.NOT_FOUND, "The partnership has no such community view.");
    }
}
