package uk.csp.crimedata.comparison;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rate one member of a family reports. */
@Schema(name = "ComparatorValue")
record ComparatorValueView(
        @Schema(examples = "msf-plymouth") String group,
        @Schema(examples = "2019-03") String version,
        @Schema(examples = "E22000170") String member,
        @Schema(examples = "Portsmouth") String memberName,
        @Schema(examples = "all-crime") String indicator,
        @Schema(examples = "FY2018-19") String period,
        @Schema(description = "Per so many of the indicator's population, as the indicator says", examples = "107.7")
                BigDecimal rate) {}
