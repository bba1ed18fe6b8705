package uk.csp.morile.sheet;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.morile.MorileProblem;
import uk.csp.morile.cycle.CycleView;
import uk.csp.morile.cycle.Cycles;
import uk.csp.morile.register.ThreatRegisters;
import uk.csp.morile.scoringmodel.ScoringModels;
import uk.csp.morile.workshop.GiveFirstScores;
import uk.csp.morile.workshop.ReadFirstScores;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;
import uk.csp.platform.problem.ProblemException;

@Path("/v1/cycles/{cycleId}/scoring-sheets/{scorer}")
@Tag(name = "Workshop")
class ScoringSheetResource {
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<SheetFormat> FORMATS = List.of(new OdsFormat(), new XlsxFormat());

    private final Cycles cycles;
    private final ThreatRegisters registers;
    private final ScoringModels models;
    private final ReadFirstScores readFirstScores;
    private final GiveFirstScores giveFirstScores;

    ScoringSheetResource(
            Cycles cycles,
            ThreatRegisters registers,
            ScoringModels models,
            ReadFirstScores readFirstScores,
            GiveFirstScores giveFirstScores) {
        this.cycles = cycles;
        this.registers = registers;
        this.models = models;
        this.readFirstScores = readFirstScores;
        this.giveFirstScores = giveFirstScores;
    }

    @GET
    @Produces({ODS, XLSX})
    @PermissionsAllowed({Scopes.SCORES_GIVE, Scopes.SCORES_WRITE, Scopes.SCORES_RATIFY})
    @Operation(
            operationId = "getScoringSheet",
            summary = "Download the scoring sheet of a scorer",
            description =
                    "A row for each criterion of each threat, with what each level means and what the scorer gave,"
                            + " as far as the caller may see it: before the reveal one's own.")
    @APIResponse(responseCode = "200", description = "A spreadsheet")
    @APIResponse(responseCode = "404", description = "There is no such cycle or scorer, or the caller is no member")
    @APIResponse(responseCode = "406", description = "The format is neither ods nor xlsx")
    @Recorded(AuditEntry.Operation.CONSULTATION)
    public Response get(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(example = "police-scorer-1") @PathParam("scorer") String scorer,
            @Parameter(schema = @Schema(enumeration = {"ods", "xlsx"})) @QueryParam("format") @DefaultValue("ods")
                    String format) {
        CycleView cycle = cycles.require(cycleId);
        List<ScoringSheet.Filled> filled = readFirstScores.visibleOf(cycleId, scorer).stream()
                .map(score -> new ScoringSheet.Filled(
                        score.threat(), score.criterion(), score.level(), score.reason(), score.evidence()))
                .toList();
        SheetFormat wanted = FORMATS.stream()
                .filter(one -> one.suffix().equals(format))
                .findFirst()
                .orElseThrow(() -> new ProblemException(MorileProblem.UNKNOWN_SHEET_FORMAT, "It is ods or xlsx."));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            wanted.write(ScoringSheet.tables(registers.get(cycle.register()), models.get(cycle.model()), filled), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok(out.toByteArray(), wanted.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"scores-%s.%s\"".formatted(cycleId, wanted.suffix()))
                .build();
    }

    @PUT
    @Consumes({ODS, XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SCORES_GIVE)
    @Operation(
            operationId = "putScoringSheet",
            summary = "Give first scores as a filled scoring sheet",
            description = "The first sheet of the file; columns are known by the names in its first row. Rows without a"
                    + " level are left out. All or nothing is stored, and each score stands.")
    @APIResponse(
            responseCode = "200",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = GiveFirstScores.Receipt.class)))
    @APIResponse(responseCode = "400", description = "The file is no such spreadsheet")
    @APIResponse(responseCode = "404", description = "There is no such cycle, or the caller is not this scorer of it")
    @APIResponse(
            responseCode = "409",
            description = "Not in the state first-scores, or given before with another level")
    @APIResponse(responseCode = "422", description = "Rows are not valid; violations name row and column")
    public GiveFirstScores.Receipt put(
            @Parameter(example = "E22000056.2018-19") @PathParam("cycleId") String cycleId,
            @Parameter(example = "police-scorer-1") @PathParam("scorer") String scorer,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @NotNull byte[] file) {
        SheetFormat format = FORMATS.stream()
                .filter(one -> type.startsWith(one.mediaType()))
                .findFirst()
                .orElseThrow();
        return giveFirstScores.give(cycleId, scorer, check -> {
            try {
                return ScoringSheet.check(format.read(file), check);
            } catch (UnreadableSheet e) {
                throw new ProblemException(MorileProblem.UNREADABLE_SHEET, e.getMessage());
            }
        });
    }
}
