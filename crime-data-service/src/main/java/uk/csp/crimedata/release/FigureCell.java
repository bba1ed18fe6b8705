package uk.csp.crimedata.release;

import java.util.List;
import uk.csp.crimedata.figure.Period;

/** A stored figure as a cell of tables. */
record FigureCell(
        String id,
        int revision,
        String partnership,
        String indicator,
        String area,
        Period period,
        long count,
        List<String> sources) {

    static FigureCell of(String id, int revision, long count, List<String> sources) {
        String[] names = id.split("\\.");
        return new FigureCell(
                id,
                revision,
                names[0],
                names[1],
                names[2],
                Period.ofCode(names[3]).orElseThrow(),
                count,
                sources);
    }

    /** A figure's id names its partnership, indicator, area and period; other cells have a prefix before a colon. */
    static boolean isFigure(String key) {
        return key.indexOf(':') < 0;
    }

    String idOf(String otherIndicator, String otherArea, String otherPeriod) {
        return String.join(".", partnership, otherIndicator, otherArea, otherPeriod);
    }
}
