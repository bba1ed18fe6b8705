package uk.csp.crimedata.area;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Residents of an area and group on 30 June of a year, as sent; sums of small areas are made when figures are. */
@Schema(name = "Population")
record PopulationView(
        @Schema(examples = "E22000056") String area,
        @Schema(examples = "16-and-over") String group,
        @Schema(examples = "2016") int year,
        @Schema(examples = "mid-2016") String vintage,
        @Schema(examples = "264199") int value) {}
