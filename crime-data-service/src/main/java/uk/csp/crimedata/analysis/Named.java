package uk.csp.crimedata.analysis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;

/** What a view is about, by code and name. */
final class Named {
    private Named() {}

    @Schema(name = "ViewPartnership")
    record Csp(@Schema(examples = "E22000056") String code, @Schema(examples = "Plymouth") String name) {
        static Csp of(Partnership partnership) {
            return new Csp(partnership.code(), partnership.name());
        }
    }

    @Schema(name = "ViewArea")
    record Place(
            @Schema(examples = "E22000056") String code,
            @Schema(examples = "partnership") String kind,
            @Schema(examples = "Plymouth") String name) {
        static Place of(Area area) {
            return new Place(area.code(), area.kind(), area.name());
        }
    }

    @Schema(name = "ViewIndicator")
    record Measure(
            @Schema(examples = "all-crime") String code,
            @Schema(examples = "1") int version,
            @Schema(examples = "All Crime") String label,
            @Schema(description = "A flag that crosses the categories: never added to them") boolean overlay,
            String quality) {
        static Measure of(Indicator indicator) {
            return new Measure(
                    indicator.code(), indicator.version(), indicator.label(), indicator.overlay(), indicator.quality());
        }
    }
}
