package uk.csp.gateway.overview;

import java.math.BigDecimal;
import java.util.List;
import uk.csp.gateway.figures.FigureAnswer;

/** The crime table of the strategic assessment, as the API answers it. */
record CrimeTableAnswer(String period, String previousPeriod, List<Row> rows) {
    record Row(
            String indicator,
            String label,
            Long previous,
            Long count,
            Long change,
            Printed percent,
            Boolean significant,
            Printed rate,
            String population,
            String note,
            FigureAnswer.Completeness completeness) {}

    record Printed(BigDecimal value, String printed) {}
}
