package uk.csp.gateway.workshop;

import java.util.List;

/** A level of the draft. */
record Judgement(String threat, String criterion, Integer level, String origin) {
    record Page(List<Judgement> items) {}

    /** Whether it was read off figures: partners need not score it again. */
    boolean isFromFigures() {
        return "data-driven".equals(origin) && level != null;
    }
}
