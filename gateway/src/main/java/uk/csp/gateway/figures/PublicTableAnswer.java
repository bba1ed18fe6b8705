package uk.csp.gateway.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A table as it was released to who is no analyst of the partnership. */
public record PublicTableAnswer(
        String id,
        String kind,
        String title,
        String audience,
        Instant releasedAt,
        List<Row> rows,
        Map<String, String> codes) {

    public record Row(
            String indicator,
            String label,
            String area,
            String areaName,
            String period,
            Integer rank,
            Cell count,
            Cell previous,
            Cell change,
            Cell percent,
            Boolean significant,
            Cell rate,
            FigureAnswer.Completeness completeness) {}

    /** A number, or the code that stands in its place. */
    public record Cell(BigDecimal value, String printed, List<String> codes) {}

    /** One of the list of released tables; its question is the address it answers. */
    record Listed(String id, String audience, String question, Instant releasedAt) {}

    record Items(List<Listed> items) {}
}
