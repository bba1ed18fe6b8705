package uk.csp.crimedata.figure;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.figure.FigureHistory.Pair;
import uk.csp.crimedata.page.CsvMetadataWriter;
import uk.csp.crimedata.page.CsvTable;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.page.Cursor;
import uk.csp.crimedata.query.Moment;
import uk.csp.crimedata.query.Question;
import uk.csp.crimedata.query.Questions;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;

/** What was told one way and then another, so that nobody finds out by comparing two reports. */
@Path("/v1/corrections")
@Tag(name = "Figures")
@Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
@PermissionsAllowed(Scopes.FIGURES_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class CorrectionResource {
    private static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");
    private static final List<String> KINDS = List.of("month", "financial-year", "rolling-twelve-months");

    private final FigureHistory history;
    private final Causes causes;
    private final Questions questions;

    CorrectionResource(FigureHistory history, Causes causes, Questions questions) {
        this.history = history;
        this.causes = causes;
        this.questions = questions;
    }

    @GET
    @Operation(
            operationId = "listCorrections",
            summary = "What changed after it was told, why, and by which submission",
            description = "Oldest first, at most 500 a page. A correction is a revision after the first whose count, "
                    + "completeness, denominator or definition is another. Months alone unless periodKind says otherwise: "
                    + "what is corrected in a month is so in every period it lies in.")
    @APIResponse(
            responseCode = "200",
            description = "A page; the Link header names the next",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Corrections.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts: for the partnership's analysts alone")
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public Response list(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(description = "Known at this moment or later", example = "2026-11-22T10:00:00Z")
                    @QueryParam("since")
                    String since,
            @Parameter(example = "burglary-residential") @QueryParam("indicator") String indicator,
            @Parameter(description = "month, financial-year or rolling-twelve-months; month when absent")
                    @QueryParam("periodKind")
                    String periodKind,
            @Parameter(description = "From the Link header of a page") @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        Question question = questions.begin();
        Partnership of = question.partnership(partnership);
        if (indicator != null) {
            question.indicator(indicator);
        }
        String kind = question.word("periodKind", periodKind, KINDS);
        question.check();
        List<Pair> asked = history.pairs(
                of.id(), indicator, kind, Moment.of("since", since).orElse(EVER), Cursor.of(cursor));
        return Cursor.link(Response.ok(corrections(Cursor.page(asked))), uri, asked, Pair::key)
                .build();
    }

    private Corrections corrections(List<Pair> pairs) {
        Map<String, Cause> known =
                causes.of(pairs.stream().map(pair -> pair.after().causationId()).toList());
        return new Corrections(pairs.stream()
                .map(pair -> Correction.of(
                        pair.before(),
                        pair.after(),
                        pair.knownAt(),
                        known.get(pair.after().causationId())))
                // What it is compared with is a figure of its own, with its own correction.
                .filter(correction -> !List.of(FigureDifference.COMPARISON).containsAll(correction.changed()))
                .toList());
    }

    @Schema(name = "CorrectionPage")
    record Corrections(List<Correction> items) implements CsvTable {
        @Override
        public List<String> header() {
            return List.of(
                    "figure",
                    "indicator",
                    "period",
                    "revision",
                    "knownAt",
                    "before",
                    "after",
                    "difference",
                    "changed",
                    "cause",
                    "causeId");
        }

        @Override
        public List<List<String>> cells() {
            return items.stream()
                    .map(item -> List.of(
                            item.figure(),
                            item.indicator(),
                            item.period(),
                            String.valueOf(item.revision()),
                            item.knownAt().toString(),
                            number(item.before()),
                            number(item.after()),
                            number(item.difference()),
                            String.join(";", item.changed()),
                            item.cause().words(),
                            item.cause().id()))
                    .toList();
        }

        private static String number(Long value) {
            return value == null ? "[x]" : value.toString();
        }
    }
}
