package uk.csp.reporting.writing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;
import uk.csp.platform.problem.ProblemException;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.access.MaySeeExactCounts;
import uk.csp.reporting.draft.AssembleDraft;
import uk.csp.reporting.edit.Revision;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.narrative.ChangeToExplain;
import uk.csp.reporting.prose.Movement;
import uk.csp.reporting.version.ExplanationText;
import uk.csp.reporting.version.TextKind;
import uk.csp.reporting.version.TextVersion;
import uk.csp.reporting.version.TextVersions;

@Path("/v1/assessments/{partnership}/{period}/explanations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Explanations", description = "Why levels and patterns changed: required of the changes that are large")
@Recorded(AuditEntry.Operation.CONSULTATION)
class ExplanationResource {
    private static final String INDICATOR = "[a-z0-9][a-z0-9-]{0,79}";

    private final AssembleDraft drafts;
    private final MaySeeExactCounts exactCounts;
    private final TextVersions versions;
    private final WriteText writeText;

    ExplanationResource(
            AssembleDraft drafts, MaySeeExactCounts exactCounts, TextVersions versions, WriteText writeText) {
        this.drafts = drafts;
        this.exactCounts = exactCounts;
        this.versions = versions;
        this.writeText = writeText;
    }

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "listExplanations",
            summary = "Which changes have to be explained, and which are",
            description = "Changes of the crime table that reach the partnership's threshold (explainChangesFrom of its"
                    + " profile), and others somebody explained.")
    @APIResponse(
            responseCode = "200",
            description = "In the order of the crime table",
            content = @Content(schema = @Schema(implementation = ExplanationView.ExplanationList.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    @APIResponse(responseCode = "422", ref = ReportingApi.UNKNOWN_PERIOD)
    public ExplanationView.ExplanationList list(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "Financial year or year to a month", example = "FY2018-19") @PathParam("period")
                    String period) {
        Facts facts = facts(partnership, period);
        return new ExplanationView.ExplanationList(
                ChangeToExplain.open(facts).size(), views(facts).all());
    }

    @GET
    @Path("{indicator}")
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "getExplanation", summary = "Why one indicator changed")
    @APIResponse(
            responseCode = "200",
            description = "With the ETag the next edit needs; empty at revision 0 while nothing is written",
            content = @Content(schema = @Schema(implementation = ExplanationView.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    @APIResponse(responseCode = "422", ref = ReportingApi.UNKNOWN_PERIOD)
    public RestResponse<ExplanationView> get(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "Financial year or year to a month", example = "FY2018-19") @PathParam("period")
                    String period,
            @Parameter(description = "Indicator", example = "robbery")
                    @PathParam("indicator")
                    @Pattern(regexp = INDICATOR)
                    String indicator) {
        return answer(views(facts(partnership, period)).one(indicator));
    }

    @GET
    @Path("{indicator}/versions")
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listExplanationVersions", summary = "Every version of an explanation, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "Deletions are versions with an empty text",
            content = @Content(schema = @Schema(implementation = ExplanationView.Versions.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    public ExplanationView.Versions listVersions(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "Financial year or year to a month", example = "FY2018-19") @PathParam("period")
                    String period,
            @Parameter(description = "Indicator", example = "robbery")
                    @PathParam("indicator")
                    @Pattern(regexp = INDICATOR)
                    String indicator) {
        exactCounts.require(partnership);
        return new ExplanationView.Versions(versions.all(partnership, period, TextKind.EXPLANATION, indicator).stream()
                .map(ExplanationView::past)
                .toList());
    }

    @PUT
    @Path("{indicator}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @PermissionsAllowed(Scopes.REPORTS_EDIT)
    @Operation(
            operationId = "putExplanation",
            summary = "Say why an indicator changed",
            description = "The words are kept with the change they are written for. The same words again, after the"
                    + " figure has changed, confirm that they still hold. An empty text deletes; every version stays.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation as it is kept, with its new ETag",
            content = @Content(schema = @Schema(implementation = ExplanationView.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    @APIResponse(responseCode = "412", ref = ReportingApi.REVISION_CHANGED)
    @APIResponse(
            responseCode = "422",
            description = "no-change-to-explain: the two years of the indicator cannot be compared; invalid-text: each"
                    + " unknown reference, unsafe link and control character with its line; or the period is none an"
                    + " assessment can be about")
    @APIResponse(responseCode = "428", ref = ReportingApi.REVISION_NEEDED)
    public RestResponse<ExplanationView> put(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "Financial year or year to a month", example = "FY2018-19") @PathParam("period")
                    String period,
            @Parameter(description = "Indicator", example = "robbery")
                    @PathParam("indicator")
                    @Pattern(regexp = INDICATOR)
                    String indicator,
            @Parameter(description = "ETag of the explanation that was read; \"0\" for a new one", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid ExplanationEdit edit) {
        Facts facts = facts(partnership, period);
        ExplanationText body = body(facts, indicator, Lines.of(edit.text()));
        TextVersion<ExplanationText> version =
                writeText.write(facts, TextKind.EXPLANATION, indicator, ifMatch, body, body.text());
        return RestResponse.ResponseBuilder.ok(views(facts(partnership, period)).one(indicator))
                .tag(new Revision(Math.toIntExact(version.revision())).tag())
                .build();
    }

    @Schema(name = "ExplanationEdit", description = "The whole explanation; an empty one deletes it")
    record ExplanationEdit(
            @Schema(
                            description =
                                    "Markdown: **bold**, links; {{references}} to figures. Printed as one paragraph",
                            examples = "More victims came forward after the campaign of the year before.")
                    @NotNull
                    String text) {}

    private static ExplanationText body(Facts facts, String indicator, String text) {
        if (text.isEmpty()) {
            return new ExplanationText("", 0, 0, 0, 0);
        }
        Movement movement = facts.figure(indicator)
                .flatMap(Movement::of)
                .orElseThrow(() -> new ProblemException(
                        ReportingProblem.NO_CHANGE_TO_EXPLAIN,
                        "The figures of " + indicator + " for " + facts.period().label() + " and "
                                + facts.period().previous().label() + " cannot be compared."));
        return new ExplanationText(
                text,
                Long.signum(movement.difference()),
                movement.figure().revision(),
                movement.count(),
                movement.previous());
    }

    private Facts facts(String partnership, String period) {
        exactCounts.require(partnership);
        return drafts.facts(partnership, period);
    }

    private ExplanationViews views(Facts facts) {
        return new ExplanationViews(
                facts,
                versions.newest(facts.partnership().code(), facts.period().code(), TextKind.EXPLANATION));
    }

    private static RestResponse<ExplanationView> answer(ExplanationView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(new Revision(Math.toIntExact(view.revision())).tag())
                .build();
    }
}
