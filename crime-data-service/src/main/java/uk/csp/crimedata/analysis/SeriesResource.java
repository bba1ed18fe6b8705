package uk.csp.crimedata.analysis;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
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
import uk.csp.crimedata.geography.AreaSets;
import uk.csp.crimedata.geography.CountInSet;
import uk.csp.crimedata.page.CsvMetadataWriter;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.query.PlacesOfPartnership;
import uk.csp.crimedata.query.Question;
import uk.csp.crimedata.query.Questions;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;

@Path("/v1/series")
@Tag(name = "Analysis", description = "What figures tell: series, rankings, overlays, comparisons, harm")
@Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON})
@PermissionsAllowed(Scopes.FIGURES_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class SeriesResource {
    private static final int THREE_YEARS = 36;
    private static final int MOST_MONTHS = 240;

    private final AreaCounts areaCounts;
    private final PlacesOfPartnership places;
    private final AreaSets areaSets;
    private final CountInSet countInSet;
    private final Questions questions;

    SeriesResource(
            AreaCounts areaCounts,
            PlacesOfPartnership places,
            AreaSets areaSets,
            CountInSet countInSet,
            Questions questions) {
        this.areaSets = areaSets;
        this.countInSet = countInSet;
        this.areaCounts = areaCounts;
        this.places = places;
        this.questions = questions;
    }

    @GET
    @Operation(
            operationId = "getSeries",
            summary = "A monthly series with control limits and seasonality",
            description =
                    "Of a partnership or of any area in it. Months that were not received are named and left out of "
                            + "everything that is computed. Without from and to: the 36 months to the last one received.")
    @APIResponse(
            responseCode = "200",
            description = "The series; as CSV its months",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeriesView.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts: for the partnership's analysts alone")
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public SeriesView get(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "all-crime") @QueryParam("indicator") String indicator,
            @Parameter(description = "The partnership itself when absent", example = "E22000056") @QueryParam("area")
                    String area,
            @Parameter(description = "Where the area is one of an edition: which", example = "wards-2018")
                    @QueryParam("areaSet")
                    String areaSet,
            @Parameter(example = "2016-04") @QueryParam("from") String from,
            @Parameter(example = "2019-03") @QueryParam("to") String to,
            @Parameter(description = "First month of the limits' baseline; from when absent", example = "2016-04")
                    @QueryParam("baselineFrom")
                    String baselineFrom,
            @Parameter(description = "Last month of the limits' baseline; to when absent", example = "2018-03")
                    @QueryParam("baselineTo")
                    String baselineTo) {
        Question question = questions.begin();
        Partnership of = question.partnership(partnership);
        Indicator measure = question.indicator(indicator);
        Area place = place(question, of, area, areaSet);
        YearMonth wantedEnd = question.month("to", to, null);
        YearMonth wantedStart = question.month("from", from, null);
        YearMonth baselineStart = question.month("baselineFrom", baselineFrom, null);
        YearMonth baselineEnd = question.month("baselineTo", baselineTo, null);
        question.check();
        YearMonth end = wantedEnd == null ? last(question.catalogue(), of, measure) : wantedEnd;
        YearMonth start = wantedStart == null ? end.minusMonths(THREE_YEARS - 1L) : wantedStart;
        if (start.isAfter(end) || start.plusMonths(MOST_MONTHS).isBefore(end)) {
            question.refuse("from", "invalid-value", "At most " + MOST_MONTHS + " months, the first before the last.");
        }
        YearMonth firstOfBaseline = baselineStart == null ? start : baselineStart;
        YearMonth lastOfBaseline = baselineEnd == null ? end : baselineEnd;
        if (firstOfBaseline.isBefore(start) || lastOfBaseline.isAfter(end) || firstOfBaseline.isAfter(lastOfBaseline)) {
            question.refuse("baselineFrom", "invalid-value", "The baseline lies within the months asked for.");
        }
        question.check();
        AreaCounts.Counts counts = isAbsent(areaSet)
                ? areaCounts.of(question.catalogue(), of, measure, List.of(place), start, end)
                : countInSet.monthly(
                        question.catalogue(),
                        of,
                        measure,
                        areaSets.ofCode(areaSet).orElseThrow(),
                        place,
                        start,
                        end);
        return new DescribeSeries(start, end, firstOfBaseline, lastOfBaseline, counts.of(place), counts.gaps())
                .view(
                        Named.Csp.of(of),
                        Named.Measure.of(measure),
                        Named.Place.of(place),
                        question.catalogue().sources(measure, of).stream()
                                .map(Catalogue.Dataset::code)
                                .toList());
    }

    private static boolean isAbsent(String value) {
        return value == null || value.isBlank();
    }

    private Area place(Question question, Partnership of, String area, String areaSet) {
        if (!isAbsent(areaSet)) {
            return areaSets.area(question, of, area, areaSet).orElse(null);
        }
        if (area == null || area.equals(of.code())) {
            return new Area(of.id(), of.code(), "partnership", of.name());
        }
        return places.ofCode(of, area).orElseGet(() -> {
            question.refuse("area", "unknown-area", "The partnership has no such area; is it one of an areaSet?");
            return null;
        });
    }

    private YearMonth last(Catalogue catalogue, Partnership of, Indicator measure) {
        return areaCounts.received(catalogue, of, measure).stream()
                .reduce((one, later) -> later)
                .orElse(YearMonth.of(2000, 1));
    }
}
