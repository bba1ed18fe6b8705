package uk.csp.crimedata.geography;

import java.math.BigDecimal;

/** How many live in an area, by which estimate, and whether they are a share of LSOAs that were split. */
public record Residents(BigDecimal value, String vintage, boolean estimated) {}
