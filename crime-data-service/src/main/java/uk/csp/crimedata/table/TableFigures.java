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
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.catalogue.KnownPartnership;
import uk.csp.crimedata.figure.Figures;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.figure.ReadFigure;
import uk.csp.crimedata.geography.AreaSet;
import uk.csp.crimedata.geography.CountInSet;
import uk.csp.crimedata.geography.Residents;
import uk.csp.crimedata.release.ReleaseTable;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.Violation;

/** The stored figures that a table of a partnership and period is made of. */
@ApplicationScoped
class TableFigures {
    private final Figures figures;
    private final ReadFigure readFigure;
    private final Catalogues catalogues;
    private final CountInSet countInSet;
    private final ObjectMapper json;

    TableFigures(
            Figures figures, ReadFigure readFigure, Catalogues catalogues, CountInSet countInSet, ObjectMapper json) {
        this.countInSet = countInSet;
        this.figures = figures;
        this.readFigure = readFigure;
        this.catalogues = catalogues;
        this.json = json;
    }

    Partnership partnership(String code) {
        return KnownPartnership.of(catalogues.current(), needed("partnership", code));
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

    /** Without totals: those are protected by their source, and their sums are not ours to follow. */
    Map<String, TableFigure> countedByIndicator(Partnership partnership, Period period) {
        return readFigure.ofPartnership(partnership, period).stream()
                .filter(stored -> !isTotal(stored))
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

    /** Counts of the areas of a set by id, as figures are. */
    Map<String, TableFigure> ofSet(Partnership partnership, String indicatorCode, AreaSet set, Period period) {
        Catalogue catalogue = catalogues.current();
        Indicator indicator = catalogue.indicators().values().stream()
                .filter(known -> known.code().equals(indicatorCode))
                .findFirst()
                .orElseThrow(() -> refusal("indicator", "unknown-indicator", "No indicator has this code."));
        CountInSet.Counted counted = countInSet.count(catalogue, partnership, indicator, set, period);
        List<String> missing = period.missing(counted.received());
        TableCompleteness completeness = new TableCompleteness(missing.isEmpty(), missing, List.of());
        Map<String, TableFigure> figures = new LinkedHashMap<>();
        for (CountInSet.Row row : counted.rows()) {
            if (row.count().estimated()) {
                throw refusal(
                        "areaSet",
                        "estimated-area-set",
                        "Counts of " + set.code()
                                + " hold shares of LSOAs that were split; estimates are not released.");
            }
            if (!counted.received().isEmpty()) {
                figures.put(
                        ReleaseTable.idInSet(
                                partnership, indicatorCode, row.area().code(), set.code(), period),
                        new TableFigure(
                                new TableFigure.Named(indicator.code(), indicator.label()),
                                new TableFigure.Area(
                                        row.area().code(), row.area().name()),
                                row.count().number().longValueExact(),
                                null,
                                null,
                                missing.isEmpty() ? rate(indicator, row.residents()) : null,
                                completeness));
            }
        }
        if (figures.isEmpty()) {
            throw refusal("period", "no-figures", "Nothing was received, or the set has no area of the partnership.");
        }
        return figures;
    }

    private static TableFigure.Rate rate(Indicator indicator, Residents residents) {
        return residents == null || residents.estimated()
                ? null
                : new TableFigure.Rate(
                        indicator.per(),
                        new TableFigure.Denominator(
                                indicator.populationLabel(), residents.value().longValueExact(), residents.vintage()));
    }

    /** By id, the earliest first. */
    Map<String, TableFigure> series(Partnership partnership, String indicator, String area, String periodKind) {
        Map<String, TableFigure> series = new LinkedHashMap<>();
        figures.ofSeries(
                        partnership.id(),
                        needed("indicator", indicator),
                        needed("area", area),
                        needed("periodKind", periodKind))
                .forEach(stored -> series.put(stored.id(), counted(stored)));
        if (series.isEmpty()) {
            throw refusal("indicator", "no-figures", "There is no figure of this indicator, area and kind of period.");
        }
        return series;
    }

    private TableFigure counted(Figures.Stored stored) {
        if (isTotal(stored)) {
            throw refusal(
                    "indicator",
                    "reported-total",
                    "No table is released of totals; what their source allows is at /v1/reported-values.");
        }
        return read(stored);
    }

    private boolean isTotal(Figures.Stored stored) {
        try {
            return json.readTree(stored.body()).has("reported");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored figure cannot be read", e);
        }
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
