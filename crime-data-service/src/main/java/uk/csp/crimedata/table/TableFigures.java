package uk.csp.crimedata.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.figure.Figures;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.figure.ReadFigure;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** The stored figures that a table of a partnership and period is made of. */
@ApplicationScoped
class TableFigures {
    private final Figures figures;
    private final ReadFigure readFigure;
    private final Catalogues catalogues;
    private final ObjectMapper json;

    TableFigures(Figures figures, ReadFigure readFigure, Catalogues catalogues, ObjectMapper json) {
        this.figures = figures;
        this.readFigure = readFigure;
        this.catalogues = catalogues;
        this.json = json;
    }

    Partnership partnership(String code) {
        return catalogues
                .current()
                .partnership(needed("partnership", code))
                .orElseThrow(() ->
                        new ProblemException(CrimeDataProblem.UNKNOWN_PARTNERSHIP, "No partnership has this code."));
    }

    Period period(String code) {
        return Period.ofCode(needed("period", code))
                .orElseThrow(() -> refusal("period", "invalid-value", Period.CODES));
    }

    Map<String, TableFigure> byIndicator(Partnership partnership, Period period) {
        return readFigure.ofPartnership(partnership, period).stream()
                .map(this::read)
                .collect(Collectors.toMap(figure -> figure.indicator().id(), Function.identity()));
    }

    /** @throws ProblemException when the indicator is not kept for neighbourhoods */
    List<TableFigure> ofNeighbourhoods(Partnership partnership, String indicatorCode, Period period) {
        int indicatorId = catalogues.current().indicators().values().stream()
                .filter(indicator -> indicator.code().equals(indicatorCode) && indicator.neighbourhoods())
                .findFirst()
                .orElseThrow(() ->
                        refusal("indicator", "unknown-indicator", "No such indicator is kept for neighbourhoods."))
                .id();
        return figures.ofNeighbourhoods(partnership.id(), indicatorId, period.code()).stream()
                .map(this::read)
                .toList();
    }

    /** By id, the earliest first. */
    Map<String, TableFigure> series(Partnership partnership, String indicator, String area, String periodKind) {
        Map<String, TableFigure> series = new LinkedHashMap<>();
        figures.ofSeries(
                        partnership.id(),
                        needed("indicator", indicator),
                        needed("area", area),
                        needed("periodKind", periodKind))
                .forEach(stored -> series.put(stored.id(), read(stored)));
        if (series.isEmpty()) {
            throw refusal("indicator", "no-figures", "There is no figure of this indicator, area and kind of period.");
        }
        return series;
    }

    private TableFigure read(Figures.Stored stored) {
        try {
            return json.readValue(stored.body(), TableFigure.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored figure cannot be read", e);
        }
    }

    private static String needed(String parameter, String value) {
        if (value == null || value.isBlank()) {
            throw refusal(parameter, "missing-value", "The table needs it.");
        }
        return value;
    }

    private static ProblemException refusal(String parameter, String code, String detail) {
        return new ProblemException(
                CrimeDataProblem.INVALID_QUERY,
                "The query cannot be answered.",
                List.of(Violation.ofField(parameter, code, detail)));
    }
}
