package uk.csp.crimedata.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure as the API shows it and the event carries it (contracts: figure-changed.v1). */
@Schema(name = "Figure", description = "One indicator, area and period of one partnership")
@JsonPropertyOrder({"figure", "revision"})
record FigureChanged(
        String figure,
        int revision,
        String causationId,
        Named partnership,
        Indicator indicator,
        Area area,
        PeriodView period,
        Long count,
        Previous previous,
        Change change,
        Rate rate,
        Completeness completeness,
        List<String> sources,
        Instant knownAt) {

    @Schema(name = "FigurePartnership")
    record Named(String code, String name) {}

    @Schema(name = "FigureIndicator")
    record Indicator(String id, int version, String label, int per, boolean overlay, String quality) {}

    @Schema(name = "FigureArea")
    record Area(String code, String kind, String name) {}

    @Schema(name = "FigurePeriod")
    record PeriodView(String code, String kind, String start, String end, String label) {}

    @Schema(name = "FigurePrevious")
    record Previous(String period, long count) {}

    @Schema(name = "FigureChange")
    record Change(long count, BigDecimal percent, boolean significant) {}

    @Schema(name = "FigureRate")
    record Rate(BigDecimal value, int per, Population denominator) {}

    @Schema(name = "FigureDenominator")
    record Population(String group, String label, int value, String vintage) {}

    @Schema(name = "FigureCompleteness")
    record Completeness(
            boolean complete,
            List<String> missingMonths,
            List<String> missingFrom,
            @Schema(
                            description =
                                    "Months far below what was expected: probably not all of them was supplied. The "
                                            + "figure is compared with no other year")
                    @JsonInclude(JsonInclude.Include.NON_EMPTY)
                    List<String> probableGaps) {
        Completeness {
            probableGaps = probableGaps == null ? List.of() : probableGaps;
        }
    }

    /** The same state as a given revision, known since a moment and caused by a submission or catalogue change. */
    FigureChanged as(int newRevision, String cause, Instant since) {
        return new FigureChanged(
                figure,
                newRevision,
                cause,
                partnership,
                indicator,
                area,
                period,
                count,
                previous,
                change,
                rate,
                completeness,
                sources,
                since);
    }
}
