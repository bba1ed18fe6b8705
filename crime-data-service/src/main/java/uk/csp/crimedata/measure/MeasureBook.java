package uk.csp.crimedata.measure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The measures, what sources call them, and the places totals are reported for, as of one version of the catalogue.
 *
 * @param codes measure by scheme, a space and code
 * @param known beginnings of the schemes' codes: scheme, a space and what stands before the first stroke
 */
public record MeasureBook(
        long version,
        Map<String, Measure> measures,
        Map<Short, Measure> byId,
        Map<String, Measure> codes,
        Set<String> known,
        Map<String, Place> places) {

    /** What a source's code means. */
    public Optional<Measure> called(String scheme, String code) {
        return Optional.ofNullable(codes.get(scheme + ' ' + code));
    }

    /** Whether any code of a scheme begins with this, up to a stroke. */
    public boolean knows(String scheme, String beginning) {
        return known.contains(scheme + ' ' + beginning);
    }

    public Optional<Place> place(String code) {
        return Optional.ofNullable(places.get(code));
    }
}
