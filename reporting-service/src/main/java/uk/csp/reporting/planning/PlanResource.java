package uk.csp.reporting.planning;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
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
import uk.csp.platform.problem.Violation;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.access.MaySeeExactCounts;
import uk.csp.reporting.edit.Revision;
import uk.csp.reporting.edit.Version;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Partnership;
import uk.csp.reporting.facts.PartnershipPlans;
import uk.csp.reporting.facts.ReportPeriod;
import uk.csp.reporting.plan.PlanFigures;
import uk.csp.reporting.projection.Projections;

@Path("/v1/plans/{partnership}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "Priorities, objectives and targets of a partnership, and how far they were reached")
class PlanResource {
    private static final String EXAMPLE =
            """
            {
              "themeGroups": [{
                "id": "safer-communities", "name": "Safer Communities",
                "chair": {"role": "Chief Superintendent", "organisation": "Devon and Cornwall Police"},
                "deputy": {"role": "Head of Community Connections", "organisation": "Plymouth City Council"}
              }],
              "plans": [{
                "id": "2019-2022", "title": "Partnership plan 2019 to 2022", "status": "proposed",
                "from": "2019-04", "to": "2022-03",
                "priorities": [{
                  "id": "burglary", "title": "Safe homes", "themeGroup": "safer-communities",
                  "reason": "Burglary is felt long after it happened.", "answers": ["burglary"],
                  "objectives": [{
                    "id": "fewer-burglaries", "statement": "Fewer homes are broken into.",
                    "owner": "Devon and Cornwall Police", "resources": "Within existing budgets.",
                    "targets": [{
                      "id": "burglary-long", "term": "long", "indicator": "burglary-residential",
                      "measure": "count", "direction": "reduce", "percent": 10,
                      "baseline": {"period": "FY2018-19"}, "by": "FY2021-22"
                    }],
                    "actions": [{"what": "Visit every street after a burglary", "owner": "Police", "state": "planned"}]
                  }]
                }]
              }]
            }""";

    private final Plans plans;
    private final WritePlan writePlan;
    private final Projections projections;
    private final MaySeeExactCounts maySee;

    PlanResource(Plans plans, WritePlan writePlan, Projections projections, MaySeeExactCounts maySee) {
        this.plans = plans;
        this.writePlan = writePlan;
        this.projections = projections;
        this.maySee = maySee;
    }

    @Schema(name = "PlanReceipt", description = "What became of a plan that was sent")
    record Receipt(
            @Schema(description = "Its ETag from now on; the same as before when nothing changed") int revision,
            @Schema(description = "What is odd without being wrong") List<String> warnings) {}

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "getPlan",
            summary = "The plans of a partnership",
            description = "The whole document, as it is sent: theme groups, plans adopted and proposed.")
    @APIResponse(
            responseCode = "200",
            description = "With the ETag the next edit needs; empty with \"0\" while nothing is written",
            content = @Content(schema = @Schema(implementation = PartnershipPlans.class)))
    public RestResponse<PartnershipPlans> get(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership) {
        Optional<Version<PartnershipPlans>> latest = plans.latest(partnership);
        return RestResponse.ResponseBuilder.ok(latest.map(Version::document).orElse(PartnershipPlans.NONE))
                .tag(new Revision(latest.map(Version::revision).orElse(0)).tag())
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.REPORTS_EDIT)
    @Operation(
            operationId = "putPlan",
            summary = "Write the plans of a partnership",
            description =
                    "The body is the whole document; every version is kept. An indicator no figure of the partnership"
                            + " is known of is refused by name; a risk nobody has rated is told of in warnings.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PartnershipPlans.class),
                            examples = @ExampleObject(name = "plan", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "412", ref = ReportingApi.REVISION_CHANGED)
    @APIResponse(
            responseCode = "422",
            description = "Rules are broken; all are told, each with its place",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "428", ref = ReportingApi.REVISION_NEEDED)
    public RestResponse<Receipt> put(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "ETag of the plan that was read", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull PartnershipPlans document) {
        maySee.require(partnership);
        WritePlan.Written written = writePlan.write(partnership, ifMatch, document);
        int revision = written.version().revision();
        return RestResponse.ResponseBuilder.ok(new Receipt(revision, written.warnings()))
                .tag(new Revision(revision).tag())
                .build();
    }

    @GET
    @Path("versions")
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listPlanVersions", summary = "Every version of the plans, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanVersions.class)))
    public PlanVersions versions(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership) {
        return PlanVersions.of(plans.versions(partnership));
    }

    @GET
    @Path("progress")
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "getPlanProgress",
            summary = "How far the plan in force was carried out",
            description =
                    "Computed from figures alone: met, on-track, behind, not-met, or not-measurable with the reason."
                            + " The path is a straight line from baseline to target.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgressView.class)))
    @APIResponse(
            responseCode = "403",
            description = "Exact counts are for analysts of the partnership",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", ref = ReportingApi.UNKNOWN_PERIOD)
    @Recorded(AuditEntry.Operation.CONSULTATION)
    public ProgressView progress(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "Twelve months", example = "FY2018-19") @QueryParam("period") @NotNull
                    String period) {
        maySee.require(partnership);
        ReportPeriod months = ReportPeriod.parse(period)
                .orElseThrow(() -> new ProblemException(
                        ReportingProblem.UNKNOWN_PERIOD,
                        "A period is a financial year such as FY2018-19 or a year to a month such as R12-2019-03.",
                        List.of(Violation.ofField("period", "unknown-period", "Not a period of twelve months."))));
        PartnershipPlans document = plans.of(partnership);
        return ProgressView.of(Facts.about(new Partnership(partnership, partnership), months)
                .figures(projections.figures(PlanFigures.of(partnership, document, months)))
                .plans(document)
                .done());
    }
}
