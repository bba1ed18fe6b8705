package uk.csp.gateway.figures;

import java.util.List;

/** Areas of a partnership by rate, as the API answers them. */
record RankingAnswer(String areaKind, String periodLabel, boolean complete, List<Row> rows, List<String> notes) {
    record Row(
            Integer rank,
            boolean tied,
            Integer rankFrom,
            Integer rankTo,
            String code,
            String name,
            Double count,
            Double rate,
            Double population,
            boolean estimated) {}
}
