package uk.csp.crimedata.measure;

import java.util.List;

/**
 * A place that totals may be reported for.
 *
 * @param partnership the partnership it is, or is part of; null for places that are of none here
 * @param force of that partnership; null likewise
 * @param whole whether it is the whole of the partnership
 * @param parents places it is compared with
 */
public record Place(
        String code,
        String kind,
        String name,
        Integer partnership,
        Integer force,
        boolean whole,
        List<String> parents) {

    /** Whether a supplier who answers for an area may report for the place: its own, and what is nobody's here. */
    public boolean isFor(int supplierArea) {
        return partnership == null || partnership == supplierArea || force == supplierArea;
    }
}
