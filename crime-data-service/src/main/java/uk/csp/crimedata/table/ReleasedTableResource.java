package uk.csp.crimedata.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.disclosure.Certificate;
import uk.csp.crimedata.page.CsvMetadataWriter;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.page.Cursor;
import uk.csp.crimedata.release.PublicTables;
import uk.csp.crimedata.release.PublicTables.Named;
import uk.csp.crimedata.release.PublicTables.Stored;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.problem.ProblemException;

/** Tables as they were released, each with the proof that the counts it hides stay hidden. */
@Path("/v1/public-tables")
@Tag(name = "Public tables")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FIGURES_READ)
class ReleasedTableResource {
    private final TableFigures figures;
    private final PublicTables tables;
    private final AskedAudience audiences;
    private final ObjectMapper json;

    ReleasedTableResource(TableFigures figures, PublicTables tables, AskedAudience audiences, ObjectMapper json) {
        this.figures = figures;
        this.tables = tables;
        this.audiences = audiences;
        this.json = json;
    }

    @GET
    @Operation(operationId = "listPublicTables", summary = "Tables released of a partnership, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header names the next",
            content = @Content(schema = @Schema(implementation = PublicTablePage.class)))
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(description = "public or partner; both when absent") @QueryParam("audience") String audience,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        Partnership of = figures.partnership(partnership);
        List<Audience> those =
                audience == null ? List.of(Audience.PUBLIC, Audience.PARTNER) : List.of(audiences.of(of, audience));
        List<Named> asked = tables.list(of.id(), those, Cursor.of(cursor));
        List<PublicTableView> items = Cursor.page(asked).stream()
                .map(table -> new PublicTableView(
                        table.id(),
                        table.audience(),
                        table.question(),
                        table.releasedAt().toString(),
                        table.hash()))
                .toList();
        return Cursor.link(Response.ok(new PublicTablePage(items)), uri, asked, table -> Long.toString(table.number()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
    @Operation(operationId = "getPublicTable", summary = "A table as it was released")
    @APIResponse(
            responseCode = "200",
            description = "The table; it never changes",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PublicTable.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "304", description = "The hash of If-None-Match is its own")
    @APIResponse(responseCode = "404", description = "unknown-public-table")
    public Response get(@PathParam("id") String id, @Context Request request, @Context HttpHeaders headers) {
        return PublicTableAnswer.of(new WritePublicTable.Answer(null, stored(id)), request, headers);
    }

    @GET
    @Path("/{id}/certificate")
    @Operation(
            operationId = "getPublicTableCertificate",
            summary = "The proof that a released table is safe",
            description = "Its cells and sums, for every cell that is not printed how low and how high it can be, and "
                    + "a table for either end that agrees with everything printed. Made from what was released alone.")
    @APIResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(schema = @Schema(implementation = Certificate.class)))
    @APIResponse(responseCode = "404", description = "unknown-public-table")
    public Response certificate(@PathParam("id") String id) {
        return Response.ok(stored(id).certificate()).build();
    }

    @GET
    @Path("/{id}/verification")
    @Operation(
            operationId = "verifyPublicTable",
            summary = "Check the proof of a released table again",
            description = "Solves the released table anew and compares: hash, witnesses, ranges, and the rule.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it holds, and what does not",
            content = @Content(schema = @Schema(implementation = Verification.class)))
    @APIResponse(responseCode = "404", description = "unknown-public-table")
    public Verification verification(@PathParam("id") String id) {
        try {
            Certificate certificate = json.readValue(stored(id).certificate(), Certificate.class);
            List<String> faults = certificate.faults();
            return new Verification(certificate.hash(), faults.isEmpty(), faults);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored certificate cannot be read", e);
        }
    }

    /** What checking a certificate again found. */
    @Schema(name = "PublicTableVerification")
    record Verification(String hash, boolean holds, List<String> faults) {}

    @Schema(name = "PublicTableInList")
    record PublicTableView(
            UUID id,
            String audience,
            @Schema(examples = "/v1/public-tables/crime?partnership=E22000056&period=FY2018-19") String question,
            @Schema(examples = "2019-07-01T09:00:00Z") String releasedAt,
            String hash) {}

    @Schema(name = "PublicTablePage")
    record PublicTablePage(List<PublicTableView> items) {}

    private Stored stored(String id) {
        try {
            return tables.find(UUID.fromString(id)).orElseThrow(ReleasedTableResource::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(CrimeDataProblem.UNKNOWN_PUBLIC_TABLE, "No public table has this identifier.");
    }
}
