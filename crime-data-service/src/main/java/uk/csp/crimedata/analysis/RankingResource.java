package uk.csp.crimedata.analysis;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
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
import uk.csp.crimedata.catalogue.Catalogue.Population;
import uk.csp.crimedata.figure.AreaCounts;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.geography.AreaSet;
import uk.csp.crimedata.geography.AreaSets;
import uk.csp.crimedata.geography.CountInSet;
import uk.csp.crimedata.geography.Residents;
import uk.csp.crimedata.page.CsvMetadataWriter;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.query.PlacesOfPartnership;
import uk.csp.crimedata.query.Question;
import uk.csp.crimedata.query.Questions;
import uk.csp.platform.access.Scopes;
import uk.csp.platform.audit.AuditEntry;
import uk.csp.platform.audit.Recorded;

@Path("/v1/rankings")
@Tag(name = "Analysis")
@Produces({MediaType.APPLICATION_JSON, CsvTableWriter.TEXT_CSV, CsvMetadataWriter.CSVM_JSON, RankingMapWriter.GEO_JSON})
@PermissionsAllowed(Scopes.FIGURES_READ)
@Recorded(AuditEntry.Operation.CONSULTATION)
class RankingResource {
    private static final List<String> BY = List.of("rate", "count");

    private final AreaCounts areaCounts;
    private final PlacesOfPartnership places;
    private final AreaSets areaSets;
    private final CountInSet countInSet;
    private final Questions questions;

    RankingResource(
            AreaCounts areaCounts,
            PlacesOfPartnership places,
            AreaSets areaSets,
            CountInSet countInSet,
            Questions questions) {
        this.areaCounts = areaCounts;
        this.places = places;
        this.areaSets = areaSets;
        this.countInSet = countInSet;
        this.questions = questions;
    }

    @GET
    @Operation(
            operationId = "getRanking",
            summary = "Areas of a partnership by rate or count, with how sure each rank is",
            description =
                    "Neighbourhoods, wards, middle or lower layer areas, as loaded; of an edition where areas have "
                            + "editions. Nothing is ranked over a period with a missing month.")
    @APIResponse(
            responseCode = "200",
            description = "The ranking",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RankingTable.class)),
                @Content(mediaType = CsvTableWriter.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CsvMetadataWriter.CSVM_JSON),
                @Content(mediaType = RankingMapWriter.GEO_JSON)
            })
    @APIResponse(responseCode = "403", description = "exact-counts: for the partnership's analysts alone")
    @APIResponse(responseCode = "404", description = "unknown-partnership")
    @APIResponse(responseCode = "422", description = "invalid-query")
    public RankingTable get(
            @Parameter(required = true, example = "E22000056") @QueryParam("partnership") String partnership,
            @Parameter(required = true, example = "all-crime") @QueryParam("indicator") String indicator,
            @Parameter(required = true, example = "FY2018-19") @QueryParam("period") String period,
            @Parameter(description = "neighbourhood (default), ward, msoa or lsoa") @QueryParam("areaKind")
                    String areaKind,
            @Parameter(
                            description = "An edition of areas; that in force at the end of the period when absent",
                            example = "wards-2018")
                    @QueryParam("areaSet")
                    String areaSet,
            @Parameter(description = "rate (default) or count") @QueryParam("by") String by) {
        Question question = questions.begin();
        Partnership of = question.partnership(partnership);
        Indicator measure = question.indicator(indicator);
        Period during = question.period(period);
        AreaSets.Asked asked = areaSets.asked(question, of, areaKind, areaSet, during);
        String value = question.word("by", by, BY);
        question.check();
        Areas areas = asked.set() == null
                ? ofKind(question.catalogue(), of, measure, asked.kind(), during)
                : ofSet(question.catalogue(), of, measure, asked.set(), during);
        List<String> missing = during.missing(areas.received());
        List<RankingTable.Row> rows =
                RankingTable.rows(areas.counted(), measure.per(), value.equals("rate"), missing.isEmpty());
        return new RankingTable(
                Named.Csp.of(of),
                Named.Measure.of(measure),
                during.code(),
                during.label(),
                asked.kind(),
                asked.set(),
                value,
                "1 is the highest " + value,
                missing.isEmpty(),
                missing,
                RankingTable.METHOD,
                rows,
                notes(missing, rows, value, areas.elsewhere()));
    }

    /** @param elsewhere records in none of the areas; of areas without editions it is not known */
    private record Areas(NavigableSet<YearMonth> received, List<RankingTable.Counted> counted, long elsewhere) {}

    private Areas ofKind(Catalogue catalogue, Partnership of, Indicator measure, String kind, Period during) {
        List<Area> areas = places.ofKind(of, kind);
        AreaCounts.Counts counts = areaCounts.of(catalogue, of, measure, areas, during.start(), during.end());
        return new Areas(
                counts.received(),
                areas.stream()
                        .map(area -> counted(catalogue, measure, area, during, counts.of(area)))
                        .toList(),
                0);
    }

    private static RankingTable.Counted counted(
            Catalogue catalogue, Indicator measure, Area area, Period during, NavigableMap<YearMonth, Long> counts) {
        Optional<Population> residents = AreaCounts.residents(catalogue, measure, area, during);
        return new RankingTable.Counted(
                area.code(),
                area.name(),
                counts.isEmpty()
                        ? null
                        : BigDecimal.valueOf(counts.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()),
                residents.map(Population::value).map(BigDecimal::valueOf).orElse(null),
                residents.map(Population::vintage).orElse(null),
                false,
                false);
    }

    private Areas ofSet(Catalogue catalogue, Partnership of, Indicator measure, AreaSet set, Period during) {
        CountInSet.Counted counted = countInSet.count(catalogue, of, measure, set, during);
        return new Areas(
                counted.received(),
                counted.rows().stream()
                        .map(row -> counted(row, counted.received().isEmpty()))
                        .toList(),
                counted.elsewhere());
    }

    private static RankingTable.Counted counted(CountInSet.Row row, boolean nothingReceived) {
        Optional<Residents> residents = Optional.ofNullable(row.residents());
        return new RankingTable.Counted(
                row.area().code(),
                row.area().name(),
                nothingReceived ? null : row.count().number(),
                residents.map(Residents::value).orElse(null),
                residents.map(Residents::vintage).orElse(null),
                row.count().estimated(),
                residents.map(Residents::estimated).orElse(false));
    }

    private static List<String> notes(List<String> missing, List<RankingTable.Row> rows, String by, long elsewhere) {
        List<String> notes = new ArrayList<>();
        if (!missing.isEmpty()) {
            notes.add("Nothing is ranked: " + String.join(", ", missing) + " was not received.");
        }
        if (rows.isEmpty()) {
            notes.add("The partnership has no areas of this kind.");
        }
        if (by.equals("rate")) {
            notes.add(
                    "Rates are on residents: where many people come who do not live there, such as a city centre, they "
                            + "tell more of visitors than of risk to residents.");
        }
        if (missing.isEmpty() && rows.stream().anyMatch(row -> row.rank() == null)) {
            notes.add("Areas without known residents have no rate and no rank.");
        }
        if (elsewhere > 0) {
            notes.add(elsewhere + " without a place are in none of these areas.");
        }
        if (rows.stream().anyMatch(row -> row.estimated() || row.populationEstimated())) {
            notes.add("Estimated numbers hold shares of LSOAs that were split; they add up to what was counted. Rank "
                    + "intervals do not know how sure a share is.");
        }
        return notes;
    }
}
