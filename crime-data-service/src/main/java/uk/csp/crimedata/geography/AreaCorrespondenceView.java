package uk.csp.crimedata.geography;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What part of an area of one set became part of an area of another. */
@Schema(name = "AreaCorrespondence")
record AreaCorrespondenceView(
        @Schema(examples = "lsoa-2011") String fromSet,
        @Schema(examples = "lsoa-2021") String toSet,
        @Schema(examples = "E01018947") String from,
        @Schema(examples = "E01034847") String to,
        @Schema(description = "Those of an area left add up to 1", examples = "0.523418") BigDecimal weight,
        @Schema(enumeration = {"population", "households", "addresses", "area"}) String basis,
        @Schema(examples = "ONS exact fit lookup V3, households of Census 2021") String source) {}
