package uk.csp.gateway.overview;

import java.util.List;
import uk.csp.gateway.figures.Released;

/**
 * The first page of a partnership.
 *
 * @param analyst whether counts as they are may be shown
 * @param year words of the financial year of the table, null when there is none
 * @param marked what the table lacks, empty when it is whole
 * @param released the table for who may not see counts, null when nothing was released or counts are shown
 * @param mayRisk whether the person may read ratings
 */
record OverviewView(
        String partnership,
        String name,
        String force,
        News news,
        List<Fact> facts,
        boolean mayFigures,
        boolean analyst,
        String year,
        String marked,
        List<CrimeRow> rows,
        Released released,
        boolean mayRisk,
        List<Drifted> drifts) {

    /** A threat whose figures have left what people agreed. */
    record Drifted(String threat, String label, String from, String to, List<String> reasons, String since) {}

    public String home() {
        return "/partnerships/" + partnership;
    }
}
