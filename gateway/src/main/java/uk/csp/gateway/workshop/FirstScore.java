package uk.csp.gateway.workshop;

import java.util.List;

/** What a scorer gave before the reveal; a level of null is "don't know", which is not zero. */
record FirstScore(String scorer, String authority, String threat, String criterion, Integer level, String reason) {
    record Page(List<FirstScore> items) {}

    record ToGive(String threat, String criterion, Integer level, String reason) {}
}
