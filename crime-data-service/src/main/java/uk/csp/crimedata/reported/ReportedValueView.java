package uk.csp.crimedata.reported;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.measure.Measure;
import uk.csp.crimedata.measure.MeasureBook;
import uk.csp.crimedata.measure.Place;

/** A reported value as the API shows it. One that the caller may not see is unavailable: {@code [c]}. */
@Schema(name = "ReportedValue")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportedValueView(
        @Schema(examples = "deaths-from-drug-misuse") String measure,
        @Schema(examples = "Deaths from drug misuse") String label,
        @Schema(enumeration = {"count", "rate", "percent", "years", "seconds"}) String unit,
        @Schema(description = "What a rate is per", examples = "1") int per,
        @Schema(examples = "E06000026") String area,
        @Schema(examples = "Plymouth") String areaName,
        @Schema(examples = "local-authority") String areaKind,
        @Schema(description = "First and last month, or the one", examples = "2015-01/2017-12") String period,
        @Schema(enumeration = {"exact", "nil", "range", "unavailable"}) String status,
        @Schema(description = "Of what is exact or nil", examples = "52") BigDecimal value,
        @Schema(description = "Of a range") BigDecimal lower,
        @Schema(description = "Of a range") BigDecimal upper,
        @Schema(
                        description =
                                "Why it is unavailable: [x] not available, [c] confidential, [z] not applicable, [low] withheld because the base is small")
                String code,
        @Schema(description = "The source's own lower limit, 95 per cent") BigDecimal confidenceLower,
        @Schema(description = "The source's own upper limit, 95 per cent") BigDecimal confidenceUpper,
        @Schema(description = "What the source divided by") BigDecimal denominator,
        String note,
        @Schema(examples = "drug-related-deaths") String dataset,
        @Schema(examples = "plymouth-city-council") String supplier,
        UUID submission,
        Instant knownFrom,
        @Schema(description = "Absent while it holds") Instant knownTo) {

    static ReportedValueView of(MeasureBook book, ReadValues.Seen seen) {
        ReportedValue value = seen.value();
        Measure measure = book.byId().get(value.measure());
        Optional<Place> place = book.place(value.area());
        boolean visible = seen.visible();
        Amount amount = visible ? value.amount() : Amount.unavailable("[c]");
        ReportedValue.Confidence limits = visible ? value.confidence() : null;
        return new ReportedValueView(
                measure.code(),
                measure.label(),
                measure.unit(),
                measure.per(),
                value.area(),
                place.map(Place::name).orElse(null),
                place.map(Place::kind).orElse(null),
                value.span().toString(),
                amount.status().word,
                amount.value(),
                amount.lower(),
                amount.upper(),
                amount.code(),
                limits == null ? null : limits.lower(),
                limits == null ? null : limits.upper(),
                visible ? value.denominator() : null,
                visible ? value.note() : null,
                value.dataset(),
                value.supplier(),
                value.submission(),
                value.knownFrom(),
                value.knownTo());
    }

    /** As it is written in a feed. */
    String amount() {
        return switch (status) {
            case "exact" -> value.toPlainString();
            case "nil" -> "nil";
            case "range" -> "[" + lower.toPlainString() + "-" + upper.toPlainString() + "]";
            default -> code;
        };
    }
}
