package uk.csp.crimedata.analysis;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.figure.AreaCounts;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.page.CsvMetadataWriter;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.query.Question;
import uk.csp.crimedata.query.Questions;
import uk.csp.crimedata.reference.IndicatorDefinitions;
import uk.csp.crimedata.reference.IndicatorView;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;

@Path("/v1/overlays")
@Tag(name = "Analysis")
@Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
@PermissionsAllowed(Scopes.FIGURES_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class OverlayResource {
    private final AreaCounts areaCounts;
    private final IndicatorDefinitions definitions;
    private final Questions questions;

    OverlayResource(AreaCounts areaCounts, IndicatorDefinitions definitions, Questions questions) {
        this.areaCounts = areaCounts;
        this.definitions = definitions;
        this.questions = questions;
    }

    @GET
    @Operation(
            operationId = "getOverlays",
            summary = "Flagged crimes and incidents as shares of those they are among",
            description =
                    "Domestic abuse, alcohol and hate crimes as shares of all crime, street drinking of anti-social "
                            + "behaviour, and so on, against the year before. There is no total: one crime can carry several flags.")
    @APIResponse(
            responseCode = "200",
            description = "The shares",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OverlayTable.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts: for the partnership's analysts alone")
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public OverlayTable get(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "FY2018-19") @QueryParam("period") String period) {
        Question question = questions.begin();
        Partnership of = question.partnership(partnership);
        Period during = question.period(period);
        question.check();
        List<IndicatorView> all = definitions.all();
        Set<String> datasets = question.catalogue().datasets().values().stream()
                .filter(dataset -> question.catalogue().counts(dataset, of))
                .map(Catalogue.Dataset::code)
                .collect(Collectors.toSet());
        List<OverlayTable.Row> rows = all.stream()
                .filter(IndicatorView::overlay)
                .flatMap(overlay -> BaseOfOverlay.among(all, overlay, datasets)
                        .flatMap(base -> row(question.catalogue(), of, during, overlay, base))
                        .stream())
                .toList();
        List<String> notes = rows.isEmpty()
                ? List.of("The partnership's police figures carry no flags: the public street files have none.")
                : OverlayTable.NOTES;
        return new OverlayTable(
                Named.Csp.of(of),
                during.code(),
                during.label(),
                during.yearBefore().code(),
                rows,
                notes);
    }

    /** Empty where the overlay cannot be measured. */
    private Optional<OverlayTable.Row> row(
            Catalogue catalogue, Partnership of, Period during, IndicatorView overlay, IndicatorView base) {
        Indicator part = indicator(catalogue, overlay.code());
        Indicator whole = indicator(catalogue, base.code());
        if (catalogue.sources(part, of).isEmpty()) {
            return Optional.empty();
        }
        Counted now = counted(catalogue, of, part, whole, during);
        Counted before = counted(catalogue, of, part, whole, during.yearBefore());
        return Optional.of(OverlayTable.row(
                part.code(),
                part.label(),
                now.part(),
                whole.code(),
                whole.label(),
                now.whole(),
                now.share(),
                before.share(),
                now.missing()));
    }

    private record Counted(Long part, Long whole, List<String> missing) {
        Share share() {
            return missing.isEmpty() && whole > 0 ? new Share(part, whole) : null;
        }
    }

    private Counted counted(Catalogue catalogue, Partnership of, Indicator part, Indicator whole, Period during) {
        Area itself = new Area(of.id(), of.code(), "partnership", of.name());
        AreaCounts.Counts parts = areaCounts.of(catalogue, of, part, List.of(itself), during.start(), during.end());
        AreaCounts.Counts wholes = areaCounts.of(catalogue, of, whole, List.of(itself), during.start(), during.end());
        TreeSet<String> missing = Stream.of(parts, wholes)
                .flatMap(counts -> during.missing(counts.received()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Counted(sum(parts, itself), sum(wholes, itself), List.copyOf(missing));
    }

    private static Long sum(AreaCounts.Counts counts, Area area) {
        return counts.received().isEmpty()
                ? null
                : Long.valueOf(counts.of(area).values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    private static Indicator indicator(Catalogue catalogue, String code) {
        return catalogue.indicators().values().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
