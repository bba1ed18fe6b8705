package uk.csp.gateway.figures;

import java.util.ArrayList;
import java.util.List;
import uk.csp.gateway.page.Sheet;

/**
 * Everything a page says about one indicator.
 *
 * @param analyst whether counts as they are may be shown
 * @param headline null when there is no figure; other parts are null when there is nothing to say
 */
record IndicatorView(
        String partnership,
        String name,
        IndicatorAnswer indicator,
        boolean analyst,
        List<PeriodChoice> periods,
        String period,
        String periodWords,
        String figure,
        Headline headline,
        AsAt asAt,
        Trend trend,
        Seasons seasons,
        Places places,
        Family family,
        History history,
        List<Released> released) {

    /**
     * The choice of a past moment.
     *
     * @param day for the date field, empty for now
     * @param problem what is wrong with it, null when nothing is
     * @param then what was known, null when nothing was or nothing was asked
     */
    record AsAt(String day, String dayWords, String problem, Headline then) {
        public boolean isPast() {
            return !day.isEmpty() && problem == null;
        }
    }

    /** An area kind to choose. */
    record KindChoice(String code, String words, boolean selected) {}

    /** The figure as it was at the moment chosen, or as it is. */
    public Headline shown() {
        return asAt.isPast() && asAt.then() != null ? asAt.then() : headline;
    }

    public String address() {
        return "/partnerships/" + partnership + "/figures/" + indicator.code();
    }

    public List<KindChoice> kinds() {
        List<KindChoice> kinds = new ArrayList<>();
        for (String kind : List.of("neighbourhood", "ward", "msoa", "lsoa")) {
            kinds.add(new KindChoice(
                    kind, Wording.areas(kind), places != null && places.kind().equals(kind)));
        }
        return kinds;
    }

    /** The address of a download of one of the tables. */
    public String download(String table, String format) {
        StringBuilder address =
                new StringBuilder(address()).append("/download?table=").append(table);
        address.append("&format=").append(format);
        if (period != null) {
            address.append("&period=").append(period);
        }
        if (places != null) {
            address.append("&areas=").append(places.kind());
        }
        return address.toString();
    }

    List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        if (trend != null) {
            sheets.add(trend.sheet());
        }
        if (seasons != null) {
            sheets.add(seasons.sheet());
        }
        if (places != null) {
            sheets.add(places.sheet());
        }
        if (family != null) {
            sheets.add(family.sheet());
        }
        if (history != null) {
            sheets.add(history.sheet());
        }
        return sheets;
    }
}
