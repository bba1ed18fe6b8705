package uk.csp.crimedata.figure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogue.Population;

/** One partnership with one neighbourhood, one dataset and one indicator. */
final class TestCatalogue {
    static final Partnership PLYMOUTH = new Partnership(1, "E22000056", "Plymouth", 9, "detailed");
    static final Area CITY = new Area(1, "E22000056", "partnership", "Plymouth");
    static final Area CITY_CENTRE = new Area(2, "plymouth-city-centre", "neighbourhood", "City Centre");
    static final Indicator BURGLARY = new Indicator(
            (short) 5,
            "burglary-residential",
            1,
            "Burglary Residential",
            "all",
            "all residents",
            1000,
            false,
            "official",
            true,
            Set.of((short) 1));

    private TestCatalogue() {}

    static Catalogue with(Population... populations) {
        return new Catalogue(
                1,
                Map.of(
                        "police-recorded-crime",
                        new Dataset(
                                (short) 1,
                                "police-recorded-crime",
                                "record",
                                "detailed",
                                "police",
                                List.of(),
                                List.of(),
                                null)),
                Map.of(),
                Map.of(),
                Map.of(1, PLYMOUTH),
                Map.of(1, CITY, 2, CITY_CENTRE),
                Map.of(2, 1),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of((short) 5, BURGLARY),
                Map.of(1, List.of(populations)));
    }
}
