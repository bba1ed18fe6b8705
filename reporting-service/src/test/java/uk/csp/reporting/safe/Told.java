package uk.csp.reporting.safe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;

/** Releases of the figures of some facts, as crime-data-service would tell them. */
final class Told {
    static final ReleasedCount.Policy POLICY =
            new ReleasedCount.Policy("hide-under-5", "Counts from 1 to 4 are hidden", 1, 4, 1);
    static final ReleasedCount.Table TABLE = table("7f0f2f0e-31c7-4f0f-8f5e-8e2d5d4d9c11", 1);

    private Told() {}

    /** Every counted figure at its present revision; those named are hidden. */
    static Releases all(Facts facts, Set<String> hidden) {
        List<ReleasedCount> counts = new ArrayList<>();
        facts.figures()
                .filter(figure -> figure.known() && figure.reported() == null)
                .forEach(figure ->
                        counts.add(count(figure, hidden.contains(figure.figure()) ? null : figure.count(), TABLE)));
        return new Releases(counts);
    }

    static ReleasedCount count(Figure figure, Long printed, ReleasedCount.Table table) {
        return new ReleasedCount(figure.figure(), figure.revision(), printed, printed != null, false, POLICY, table);
    }

    static ReleasedCount.Table table(String id, long number) {
        return new ReleasedCount.Table(
                id,
                number,
                "crime",
                "Crime table, FY2018-19",
                "/v1/public-tables/crime?partnership=E22000056&period=FY2018-19",
                "2019-07-01T09:00:00Z",
                "0".repeat(64),
                "/v1/public-tables/" + id,
                "/v1/public-tables/" + id + "/certificate");
    }
}
