package uk.csp.crimedata.reported;

import java.math.BigDecimal;

/**
 * A value as a feed reports it, checked.
 *
 * @param line of the body, from 1
 * @param confidenceLower and {@code confidenceUpper}: limits of 95 per cent; null where none are given
 * @param denominator what the source divided by; null where it does not say
 */
public record ReportedRow(
        int line,
        short measure,
        String area,
        MonthSpan span,
        Amount amount,
        BigDecimal confidenceLower,
        BigDecimal confidenceUpper,
        BigDecimal denominator,
        String note) {}
