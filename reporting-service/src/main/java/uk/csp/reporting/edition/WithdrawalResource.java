package uk.csp.reporting.edition;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.Problem;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;
import uk.csp.reporting.ReportingApi;
import uk.csp.reporting.ReportingProblem;
import uk.csp.reporting.access.MaySeeExactCounts;

@Path("/v1/editions/{id}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
class WithdrawalResource {
    private static final String NO_CONTROLS = "\\P{Cntrl}*";

    private final WithdrawEdition withdrawing;
    private final Editions editions;
    private final ReadEdition reading;
    private final MaySeeExactCounts exactCounts;

    WithdrawalResource(
            WithdrawEdition withdrawing, Editions editions, ReadEdition reading, MaySeeExactCounts exactCounts) {
        this.withdrawing = withdrawing;
        this.editions = editions;
        this.reading = reading;
        this.exactCounts = exactCounts;
    }

    @Schema(name = "WithdrawalRequest")
    record WithdrawalRequest(
            @Schema(description = "Why, for readers", examples = "Robbery was counted twice in March 2019.")
                    @NotBlank
                    @Size(max = 2000)
                    @Pattern(regexp = NO_CONTROLS, message = "must hold no control characters")
                    String reason,
            @Schema(
                            description = "What is right instead, when that can be said",
                            nullable = true,
                            examples = "Edition 2 has the right numbers.")
                    @Size(max = 2000)
                    @Pattern(regexp = NO_CONTROLS, message = "must hold no control characters")
                    String correction) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.REPORTS_PUBLISH)
    @Operation(
            operationId = "withdrawEdition",
            summary = "Say that an edition is no longer to be relied on",
            description =
                    "It stays readable; every page and file made of it from now on says so before everything else."
                            + " It cannot be undone. Repeating it in the same words is safe.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    @APIResponse(responseCode = "403", ref = ReportingApi.EXACT_COUNTS)
    @APIResponse(responseCode = "404", ref = ReportingApi.NO_EDITION)
    @APIResponse(
            responseCode = "409",
            description = "already-withdrawn: in other words",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public EditionView withdraw(
            @Parameter(description = "partnership.period.number", example = "E22000056.FY2018-19.1") @PathParam("id")
                    String id,
            @NotNull @Valid WithdrawalRequest request) {
        Edition edition = editions.find(id)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such edition."));
        exactCounts.require(edition.partnership());
        return withdrawing
                .withdraw(edition, request.reason(), request.correction() == null ? "" : request.correction())
                .map(reading::view)
                .orElseThrow(() -> new ProblemException(
                        ReportingProblem.ALREADY_WITHDRAWN, "The edition was withdrawn before, with another reason."));
    }
}
