package uk.csp.crimedata.measure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place that totals are reported for, as the API shows it. */
@Schema(name = "ReportingArea")
record ReportingAreaView(
        @Schema(examples = "E06000026") String code,
        @Schema(enumeration = {"local-authority", "partnership", "family", "trust", "region", "country"}) String kind,
        @Schema(examples = "Plymouth") String name,
        @Schema(description = "The partnership that is the same place; null: none here", examples = "E22000056")
                String partnership,
        @Schema(description = "Areas it is compared with", examples = "[\"E12000009\", \"E92000001\"]")
                List<String> parents) {}
