package uk.csp.crimedata.figure;

import java.util.Optional;

/** A figure's identifier taken apart: {@code partnership.indicator.area.period}. */
record FigureId(String partnership, String indicator, String area, Period period) {
    private static final int PARTS = 4;

    /** Empty when no figure can be called so. */
    static Optional<FigureId> of(String id) {
        String[] parts = id.split("\\.", -1);
        return parts.length == PARTS
                ? Period.ofCode(parts[3]).map(period -> new FigureId(parts[0], parts[1], parts[2], period))
                : Optional.empty();
    }

    boolean isOfPartnership() {
        return area.equals(partnership);
    }
}
