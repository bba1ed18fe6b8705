package uk.csp.crimedata.release;

import java.util.List;
import java.util.Optional;
import uk.csp.crimedata.figure.Period;

/** A figure as a cell of tables: a stored one, or a count of an area of a set, named {@code area~set}. */
record FigureCell(
        String id,
        int revision,
        String partnership,
        String indicator,
        String area,
        Period period,
        long count,
        List<String> sources) {

    /** Stands between an area and its set; no code has it. */
    static final char OF_SET = '~';

    /** How an area of a set is named in figures. */
    static String nameInSet(String area, String set) {
        return area + OF_SET + set;
    }

    /** The area set of an area's name; empty for a stored figure's area. */
    static Optional<String> setOf(String area) {
        int at = area.indexOf(OF_SET);
        return at < 0 || Mosaic.isPiece(area) ? Optional.empty() : Optional.of(area.substring(at + 1));
    }

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
