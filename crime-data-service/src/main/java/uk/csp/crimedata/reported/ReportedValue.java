package uk.csp.crimedata.reported;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What one supplier reports of one measure, area and span of months.
 *
 * @param submissionNumber and {@code submission}: what delivered it
 * @param knownTo null while it holds
 */
public record ReportedValue(
        long id,
        String dataset,
        String supplier,
        int supplierArea,
        short measure,
        String area,
        MonthSpan span,
        Amount amount,
        Confidence confidence,
        BigDecimal denominator,
        String note,
        long submissionNumber,
        UUID submission,
        Instant knownFrom,
        Instant knownTo) {

    /** The limits a source gives for what it reports (95 per cent); either may be missing. */
    public record Confidence(BigDecimal lower, BigDecimal upper) {}
}
