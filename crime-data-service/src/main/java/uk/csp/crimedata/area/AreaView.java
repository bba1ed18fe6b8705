package uk.csp.crimedata.area;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An area as it is shown; the partnership stands apart from its other parents. */
@Schema(name = "Area")
record AreaView(
        @Schema(examples = "plymouth-city-centre") String code,
        @Schema(enumeration = {"lsoa", "neighbourhood", "ward", "msoa", "partnership", "force"}) String kind,
        @Schema(examples = "City Centre") String name,
        @Schema(examples = "E22000056") String partnership,
        List<String> parents,
        @Schema(description = "First day; null: since ever", examples = "2011-03-27") LocalDate validFrom,
        @Schema(description = "Last day; null: until further notice", examples = "2021-03-20") LocalDate validTo) {}
