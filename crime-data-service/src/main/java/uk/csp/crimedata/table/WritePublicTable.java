package uk.csp.crimedata.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.geography.AreaSet;
import uk.csp.crimedata.page.CsvTableWriter;
import uk.csp.crimedata.reference.IndicatorDefinitions;
import uk.csp.crimedata.reference.IndicatorView;
import uk.csp.crimedata.release.PublicTables.Stored;
import uk.csp.crimedata.release.ReleaseTable;
import uk.csp.crimedata.release.ReleaseTable.Written;
import uk.csp.crimedata.release.ReleasedCounts;
import uk.csp.crimedata.release.TableOrder;
import uk.csp.crimedata.table.PublicRows.Line;
import uk.csp.platform.problem.ProblemException;

/** Makes the public tables: which figures they print and how, once their counts are protected. */
@ApplicationScoped
class WritePublicTable {
    private final TableFigures figures;
    private final IndicatorDefinitions definitions;
    private final ReleaseTable releaseTable;

    WritePublicTable(TableFigures figures, IndicatorDefinitions definitions, ReleaseTable releaseTable) {
        this.figures = figures;
        this.definitions = definitions;
        this.releaseTable = releaseTable;
    }

    /** A table for analysts, or one that was released: now, or before. */
    record Answer(PublicTable exact, Stored released, boolean fresh) {
        Answer(PublicTable exact, Stored released) {
            this(exact, released, false);
        }
    }

    private record Plan(String kind, String title, String question, List<Line> lines, boolean ranked) {
        Plan with(List<Line> rows) {
            return new Plan(kind, title, question, rows, ranked);
        }
    }

    /**
     * Who asks for a table: a reader, who is answered with one that was released for the present figures, or one who
     * releases.
     */
    record Asked(Audience audience, boolean releases) {}

    Answer crime(Partnership partnership, Period period, Asked asked) {
        Plan plan = new Plan(
                "crime",
                "Crime table, " + period.code(),
                "/v1/public-tables/crime?partnership=" + partnership.code() + "&period=" + period.code(),
                List.of(),
                false);
        return byIndicator(partnership, period, asked, plan, indicator -> indicator.crimeTablePlace() != null);
    }

    /** What is counted from records and has no row in the crime table. */
    Answer indicators(Partnership partnership, Period period, Asked asked) {
        Plan plan = new Plan(
                "indicators",
                "Further indicators, " + period.code(),
                "/v1/public-tables/indicators?partnership=" + partnership.code() + "&period=" + period.code(),
                List.of(),
                false);
        return byIndicator(partnership, period, asked, plan, indicator -> indicator.crimeTablePlace() == null);
    }

    private Answer byIndicator(
            Partnership partnership, Period period, Asked asked, Plan plan, Predicate<IndicatorView> rows) {
        Period before = period.yearBefore();
        Map<String, TableFigure> known = new LinkedHashMap<>();
        Map<String, TableFigure> now = figures.countedByIndicator(partnership, period);
        Map<String, TableFigure> then = figures.countedByIndicator(partnership, before);
        List<Line> lines = new ArrayList<>();
        definitions.all().stream()
                .filter(indicator -> rows.test(indicator) && now.containsKey(indicator.code()))
                .forEach(indicator -> {
                    String id = id(partnership, indicator.code(), partnership.code(), period);
                    String earlier = id(partnership, indicator.code(), partnership.code(), before);
                    known.put(id, now.get(indicator.code()));
                    if (then.containsKey(indicator.code())) {
                        known.put(earlier, then.get(indicator.code()));
                    }
                    lines.add(new Line(id, earlier));
                });
        return answer(partnership, asked, plan.with(lines), known);
    }

    Answer neighbourhoods(Partnership partnership, Period period, String indicator, Asked asked) {
        Map<String, TableFigure> known = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (TableFigure figure : figures.ofNeighbourhoods(partnership, indicator, period)) {
            String id = id(partnership, indicator, figure.area().code(), period);
            known.put(id, figure);
            lines.add(new Line(id, null));
        }
        TableFigure whole = figures.byIndicator(partnership, period).get(indicator);
        if (whole != null) {
            String id = id(partnership, indicator, partnership.code(), period);
            known.put(id, whole);
            lines.add(new Line(id, null));
        }
        Plan plan = new Plan(
                "neighbourhoods",
                "Neighbourhoods, " + indicator + ", " + period.code(),
                "/v1/public-tables/neighbourhoods?partnership=" + partnership.code() + "&period=" + period.code()
                        + "&indicator=" + indicator,
                lines,
                true);
        return answer(partnership, asked, plan, known);
    }

    /**
     * An indicator by the areas of a set, with the whole.
     *
     * @throws ProblemException when the set has shares of LSOAs: an estimate is no count that could be protected
     */
    Answer areas(Partnership partnership, Period period, String indicator, AreaSet set, Asked asked) {
        Map<String, TableFigure> known = figures.ofSet(partnership, indicator, set, period);
        List<Line> lines = new ArrayList<>();
        known.keySet().forEach(id -> lines.add(new Line(id, null)));
        TableFigure whole = figures.byIndicator(partnership, period).get(indicator);
        if (whole != null) {
            String id = id(partnership, indicator, partnership.code(), period);
            known.put(id, whole);
            lines.add(new Line(id, null));
        }
        Plan plan = new Plan(
                "areas",
                set.name() + ", " + indicator + ", " + period.code(),
                "/v1/public-tables/areas?partnership=" + partnership.code() + "&period=" + period.code() + "&indicator="
                        + indicator + "&areaSet=" + set.code(),
                lines,
                true);
        return answer(partnership, asked, plan, known);
    }

    Answer series(Partnership partnership, String indicator, String area, String periodKind, Asked asked) {
        Map<String, TableFigure> known = figures.series(partnership, indicator, area, periodKind);
        Plan plan = new Plan(
                "series",
                "By period, " + indicator + ", " + area,
                "/v1/public-tables/series?partnership=" + partnership.code() + "&indicator=" + indicator + "&area="
                        + area + "&periodKind=" + periodKind,
                known.keySet().stream().map(id -> new Line(id, null)).toList(),
                false);
        return answer(partnership, asked, plan, known);
    }

    private Answer answer(Partnership partnership, Asked asked, Plan plan, Map<String, TableFigure> known) {
        Set<String> ids = new LinkedHashSet<>(known.keySet());
        Audience audience = asked.audience();
        TableOrder order = new TableOrder(partnership, audience, plan.kind(), plan.title(), plan.question(), ids);
        Function<ReleasedCounts, PublicTable> table = counts -> {
            List<PublicTable.Row> rows = new PublicRows(known, counts).of(plan.lines());
            return PublicTable.of(
                    plan.kind(),
                    plan.title(),
                    partnership.code(),
                    audience,
                    counts,
                    plan.ranked() ? ranked(partnership, rows) : rows);
        };
        if (audience == Audience.ANALYST) {
            return new Answer(table.apply(releaseTable.exact(order)), null);
        }
        Optional<Stored> held = releaseTable.find(order);
        if (held.isPresent() || !asked.releases()) {
            return new Answer(null, held.orElseThrow(WritePublicTable::notReleased));
        }
        Stored released = releaseTable.release(order, counts -> {
            PublicTable written = table.apply(counts);
            return new Written(written, CsvTableWriter.csv(written));
        });
        return new Answer(null, released, true);
    }

    private static ProblemException notReleased() {
        return new ProblemException(
                CrimeDataProblem.NOT_RELEASED,
                "This table was not released for the figures as they are now. An analyst of the partnership releases it"
                        + " by POST /v1/public-tables; GET /v1/public-tables lists what was released.");
    }

    /** The whole comes last and has no rank. */
    private static List<PublicTable.Row> ranked(Partnership partnership, List<PublicTable.Row> rows) {
        List<PublicTable.Row> parts = rows.stream()
                .filter(row -> !row.area().equals(partnership.code()))
                .toList();
        List<PublicTable.Row> all = new ArrayList<>(PublicRows.ranked(parts));
        rows.stream().filter(row -> row.area().equals(partnership.code())).forEach(all::add);
        return all;
    }

    private static String id(Partnership partnership, String indicator, String area, Period period) {
        return String.join(".", partnership.code(), indicator, area, period.code());
    }
}
