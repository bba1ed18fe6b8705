package uk.csp.crimedata.geography;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition of the areas of a kind, such as the wards of 2018. */
@Schema(name = "AreaSet", description = "An edition of the areas of a kind")
public record AreaSet(
        @Schema(examples = "wards-2018") String code,
        @Schema(enumeration = {"lsoa", "msoa", "ward"}) String kind,
        @Schema(examples = "Wards, December 2018") String name,
        @Schema(examples = "2018-05-03") LocalDate validFrom,
        @Schema(description = "Null: until the next edition of its kind begins", examples = "2019-05-01")
                LocalDate validTo) {}
