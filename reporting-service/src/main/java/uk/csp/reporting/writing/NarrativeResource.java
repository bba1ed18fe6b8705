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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.access.MaySeeExactCounts;
import uk.csp.reporting.draft.AssembleDraft;
import uk.csp.reporting.draft.Draft;
import uk.csp.reporting.edit.Revision;
import uk.csp.reporting.narrative.Weave;
import uk.csp.reporting.version.NarrativeText;
import uk.csp.reporting.version.TextKind;
import uk.csp.reporting.version.TextVersion;
import uk.csp.reporting.version.TextVersions;

@Path("/v1/assessments/{partnership}/{period}/narratives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Narratives", description = "What people write into the sections of an assessment, with every version")
@Recorded(AuditEntry.Operation.CONSULTATION)
class NarrativeResource {
    private static final String SECTION = "[a-z0-9][a-z0-9-]{0,119}";

    private final AssembleDraft drafts;
    private final MaySeeExactCounts exactCounts;
    private final TextVersions versions;
    private final WriteText writeText;

    NarrativeResource(AssembleDraft drafts, MaySeeExactCounts exactCounts, TextVersions versions, WriteText writeText) {
        this.drafts = drafts;
        this.exactCounts = exactCounts;
        this.versions = versions;
        this.writeText = writeText;
    }

    @Schema(name = "NarrativeList")
    record NarrativeList(
            List<NarrativeView> items,
            @Schema(description = "Sections the draft has, in its order; those of texts that can be written")
                    List<SectionView> sections) {}

    @Schema(name = "NarrativeSection")
    record SectionView(
            @Schema(examples = "crime-trends") String section,
            @Schema(examples = "Crime trends") String title,
            @Schema(description = "Revision of what is written there; 0 while nothing is") long revision) {}

    @Schema(name = "NarrativeVersions", description = "Oldest first")
    record Versions(List<NarrativeView> items) {}

    @GET
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "listNarratives",
            summary = "The texts of an assessment, and which sections there are to write in")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = NarrativeList.class)),
            description = "A text whose section the draft does not have is among them, with placed false")
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    @APIResponse(responseCode = "422", ref = ReportingApi.UNKNOWN_PERIOD)
    public NarrativeList list(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "Financial year or year to a month", example = "FY2018-19") @PathParam("period")
                    String period) {
        Draft draft = draft(partnership, period);
        List<TextVersion<NarrativeText>> newest = versions.newest(partnership, period, TextKind.NARRATIVE);
        Set<String> ids = ids(draft);
        return new NarrativeList(
                newest.stream()
                        .map(version -> NarrativeView.of(version, draft.facts(), ids.contains(version.subject())))
                        .toList(),
                Weave.all(draft.document().sections())
                        .map(section -> new SectionView(
                                section.id(),
                                section.title(),
                                newest.stream()
                                        .filter(version -> version.subject().equals(section.id()))
                                        .mapToLong(TextVersion::revision)
                                        .findFirst()
                                        .orElse(0)))
                        .toList());
    }

    @GET
    @Path("{section}")
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "getNarrative", summary = "The text of a section")
    @APIResponse(
            responseCode = "200",
            description = "With the ETag the next edit needs; empty at revision 0 while nothing is written",
            content = @Content(schema = @Schema(implementation = NarrativeView.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    @APIResponse(responseCode = "422", ref = ReportingApi.UNKNOWN_PERIOD)
    public RestResponse<NarrativeView> get(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "Financial year or year to a month", example = "FY2018-19") @PathParam("period")
                    String period,
            @Parameter(description = "Identifier of a section of the draft", example = "crime-trends")
                    @PathParam("section")
                    @Pattern(regexp = SECTION)
                    String section) {
        Draft draft = draft(partnership, period);
        boolean placed = ids(draft).contains(section);
        return answer(versions.newest(partnership, period, TextKind.NARRATIVE, section)
                .map(version -> NarrativeView.of(version, draft.facts(), placed))
                .orElseGet(() -> NarrativeView.none(section, placed)));
    }

    @GET
    @Path("{section}/versions")
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(operationId = "listNarrativeVersions", summary = "Every version of a text, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "Deletions are versions with an empty text",
            content = @Content(schema = @Schema(implementation = Versions.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    public Versions listVersions(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "Financial year or year to a month", example = "FY2018-19") @PathParam("period")
                    String period,
            @Parameter(description = "Identifier of a section", example = "crime-trends")
                    @PathParam("section")
                    @Pattern(regexp = SECTION)
                    String section) {
        exactCounts.require(partnership);
        return new Versions(versions.all(partnership, period, TextKind.NARRATIVE, section).stream()
                .map(NarrativeView::past)
                .toList());
    }

    @PUT
    @Path("{section}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @PermissionsAllowed(Scopes.REPORTS_EDIT)
    @Operation(
            operationId = "putNarrative",
            summary = "Write the text of a section",
            description = "References to figures are kept as written and filled in whenever the draft is assembled. An"
                    + " empty text deletes; every version stays. A text for a section the draft does not have is kept"
                    + " and answered with placed false.")
    @APIResponse(
            responseCode = "200",
            description = "The text as it is kept and as it is printed now, with its new ETag",
            content = @Content(schema = @Schema(implementation = NarrativeView.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NOTHING_KNOWN)
    @APIResponse(responseCode = "412", ref = ReportingApi.REVISION_CHANGED)
    @APIResponse(
            responseCode = "422",
            description = "invalid-text: each unknown reference, unsafe link and control character with its line; or"
                    + " the period is none an assessment can be about")
    @APIResponse(responseCode = "428", ref = ReportingApi.REVISION_NEEDED)
    public RestResponse<NarrativeView> put(
            @Parameter(description = "GSS code", example = "E22000056")
                    @PathParam("partnership")
                    @Pattern(regexp = "[A-Z0-9]{3,20}")
                    String partnership,
            @Parameter(description = "Financial year or year to a month", example = "FY2018-19") @PathParam("period")
                    String period,
            @Parameter(description = "Identifier of a section of the draft", example = "crime-trends")
                    @PathParam("section")
                    @Pattern(regexp = SECTION)
                    String section,
            @Parameter(description = "ETag of the text that was read; \"0\" for a new one", example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid NarrativeEdit edit) {
        Draft draft = draft(partnership, period);
        NarrativeText body = edit.body();
        TextVersion<NarrativeText> version =
                writeText.write(draft.facts(), TextKind.NARRATIVE, section, ifMatch, body, body.text());
        return answer(NarrativeView.of(version, draft.facts(), ids(draft).contains(section)));
    }

    private Draft draft(String partnership, String period) {
        exactCounts.require(partnership);
        return drafts.assemble(partnership, period);
    }

    private static Set<String> ids(Draft draft) {
        return Weave.ids(draft.document().sections()).collect(Collectors.toSet());
    }

    private static RestResponse<NarrativeView> answer(NarrativeView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(new Revision(Math.toIntExact(view.revision())).tag())
                .build();
    }
}
