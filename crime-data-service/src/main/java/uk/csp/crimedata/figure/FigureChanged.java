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
        Instant knownAt,
        @Schema(description = "Of a total as its source reports it; absent where records are counted")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                Reported reported) {

    /**
     * A figure before it has a revision.
     *
     * @param reported null where records are counted
     */
    static FigureChanged of(
            Subject subject,
            Long count,
            Previous previous,
            Change change,
            Rate rate,
            Completeness completeness,
            List<String> sources,
            Reported reported) {
        return new FigureChanged(
                subject.figureId(),
                0,
                "",
                subject.partnershipNamed(),
                subject.indicatorShown(),
                subject.areaShown(),
                subject.periodShown(),
                count,
                previous,
                change,
                rate,
                completeness,
                sources,
                Instant.EPOCH,
                reported);
    }

    /**
     * What the source reports. A count known only as a range has no count, rate or change; what is no count (a rate, a
     * percentage) stands here alone.
     *
     * @param upper of a range; null with a lower: no more is known than that it is at least so many
     * @param code why it is unavailable
     */
    @Schema(name = "FigureReported")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reported(
            @Schema(examples = "deaths-from-drug-misuse") String measure,
            @Schema(enumeration = {"count", "rate", "percent", "years", "seconds"}) String unit,
            @Schema(description = "What a rate is per", examples = "100000") int per,
            @Schema(enumeration = {"exact", "nil", "range", "unavailable"}) String status,
            @Schema(examples = "7.1") BigDecimal value,
            BigDecimal lower,
            BigDecimal upper,
            @Schema(enumeration = {"[x]", "[c]", "[z]", "[low]"}) String code,
            @Schema(description = "The source's own limits, 95 per cent") Confidence confidence,
            @Schema(description = "Of what is no count: the value one year earlier") ValueBefore previous,
            @Schema(description = "Against previous, in the unit; null: unknown") BigDecimal change,
            @Schema(description = "The same period in places it is compared with") List<Comparator> comparators,
            @Schema(description = "Whether everybody may be told: no dataset it rests on asks for protection")
                    Boolean published,
            String note) {}

    @Schema(name = "FigureConfidence")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Confidence(BigDecimal lower, BigDecimal upper) {}

    @Schema(name = "FigureValueBefore")
    record ValueBefore(@Schema(examples = "R36-2016-12") String period, BigDecimal value) {}

    /** What is reported of another place. */
    @Schema(name = "FigureComparator")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Comparator(
            @Schema(examples = "E92000001") String area,
            @Schema(examples = "country") String kind,
            @Schema(examples = "England") String name,
            String status,
            BigDecimal value,
            BigDecimal lower,
            BigDecimal upper,
            String code) {}

    @Schema(name = "FigurePartnership")
    record Named(String code, String name) {}

    @Schema(name = "FigureIndicator")
    record Indicator(String id, int version, String label, int per, boolean overlay, String quality) {}

    @Schema(name = "FigureArea")
    record Area(String code, String kind, String name) {}

    @Schema(name = "FigurePeriod")
    record PeriodView(String code, String kind, String start, String end, String label) {
        static PeriodView of(Period period) {
            return new PeriodView(
                    period.code(),
                    period.kind().word,
                    period.start().toString(),
                    period.end().toString(),
                    period.label());
        }
    }

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
                since,
                reported);
    }
}
