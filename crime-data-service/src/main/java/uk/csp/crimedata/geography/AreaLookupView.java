package uk.csp.crimedata.geography;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an LSOA lies in a set. */
@Schema(name = "AreaLookup")
record AreaLookupView(
        @Schema(examples = "wards-2018") String areaSet,
        @Schema(examples = "E01015110") String lsoa,
        @Schema(examples = "E05002090") String area) {}
