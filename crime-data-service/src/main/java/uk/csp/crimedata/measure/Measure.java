package uk.csp.crimedata.measure;

import java.util.List;

/**
 * What a source reports as a total.
 *
 * @param per what a rate is per; 100 of per cent, 1 of counts, years and seconds
 * @param datasets that may report it; where two do, the one named first is taken
 */
public record Measure(short id, String code, String label, String unit, int per, List<String> datasets) {
    public static final List<String> UNITS = List.of("count", "rate", "percent", "years", "seconds");

    /** Only counts can be added up, and only they are figures with a count. */
    public boolean isCount() {
        return unit.equals("count");
    }
}
