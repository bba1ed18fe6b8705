package uk.csp.sample;

import java.util.List;
import java.util.StringJoiner;

/** The reference data the feeds need, each as the CSV text that the catalogue endpoint of that name takes. */
public record Catalogue(String partnerships, String areas, String populations, String suppliers) {

    static final String PARTNERSHIPS = "code,name,forceCode,forceName,policeBasis,analysts";
    static final String AREAS = "code,kind,name,partnership,parents";
    static final String POPULATIONS = "area,group,year,vintage,value";
    static final String SUPPLIERS = "id,name,kind,area";
    static final String ANALYSTS = "safer-plymouth";
    static final String FORCE = "E23000035";
    static final String FORCE_NAME = "Devon & Cornwall";
    static final String POLICE_SUPPLIER = row(Sample.POLICE, "Devon & Cornwall Police", "police", FORCE);

    private static final int YEAR = 2016;
    private static final String VINTAGE = "mid-2016";
    private static final String ASSUMED = "mid-2016, assumed";

    static Catalogue plymouth() {
        StringJoiner areas = table(AREAS);
        StringJoiner populations = table(POPULATIONS);
        populations.add(row(Sample.PARTNERSHIP, "all", YEAR, VINTAGE, PublishedTotals.RESIDENTS));
        populations.add(row(Sample.PARTNERSHIP, "16-and-over", YEAR, ASSUMED, PublishedTotals.RESIDENTS_16_AND_OVER));
        for (Neighbourhood n : Neighbourhood.all()) {
            areas.add(row(n.code(), "neighbourhood", n.name(), Sample.PARTNERSHIP, Sample.PARTNERSHIP));
            populations.add(row(n.code(), "all", YEAR, ASSUMED, n.population()));
            for (Neighbourhood.Lsoa lsoa : n.lsoas()) {
                areas.add(row(lsoa.code(), "lsoa", lsoa.name(), Sample.PARTNERSHIP, n.code()));
                populations.add(row(lsoa.code(), "all", YEAR, ASSUMED, lsoa.population()));
            }
        }
        return new Catalogue(
                table(PARTNERSHIPS)
                        .add(row(Sample.PARTNERSHIP, Sample.NAME, FORCE, FORCE_NAME, "detailed", ANALYSTS))
                        .toString(),
                areas.toString(),
                populations.toString(),
                table(SUPPLIERS)
                        .add(POLICE_SUPPLIER)
                        .add(row("plymouth-city-council", "Plymouth City Council", "council", Sample.PARTNERSHIP))
                        .toString());
    }

    static StringJoiner table(String header) {
        return new StringJoiner("\n", header + "\n", "\n");
    }

    static String row(Object... cells) {
        return String.join(
                ",", List.of(cells).stream().map(c -> quoted(c.toString())).toList());
    }

    private static String quoted(String cell) {
        return cell.contains(",") ? '"' + cell + '"' : cell;
    }
}
