package uk.csp.gateway.figures;

import java.math.BigDecimal;
import java.util.List;

/** A partnership among its most similar family, as the API answers it. */
public record ComparisonAnswer(
        String indicator,
        Group group,
        Own own,
        BigDecimal mean,
        BigDecimal median,
        String inWords,
        List<Row> rows,
        List<String> notes) {

    public record Group(String code, String name, String source) {}

    public record Own(BigDecimal rate, Integer rank, Integer of, String againstMean, BigDecimal percentFromMean) {}

    public record Row(Integer rank, boolean tied, String member, String name, BigDecimal rate, boolean own) {}
}
