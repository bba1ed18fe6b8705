package uk.csp.reporting.crime;

import static uk.csp.reporting.facts.Facts.ALL_CRIME;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Point;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Rounding;
import uk.csp.reporting.prose.Words;

/** Neighbourhoods by rate of crime: the highest five, the extremes in words, and all of them for the appendix. */
final class Neighbourhoods {
    private static final int HIGHEST = 5;
    private static final int IN_WORDS = 3;
    private static final int LOWEST = 2;

    private final Facts facts;
    private final List<Figure> ranked;
    private final List<Figure> unranked;
    private final List<Figure> withheld;

    Neighbourhoods(Facts facts) {
        this.facts = facts;
        Comparator<Figure> byName = Comparator.comparing(figure -> figure.area().name());
        this.ranked = facts.neighbourhoods(ALL_CRIME)
                .filter(Figure::hasRate)
                .sorted(Comparator.comparing(Neighbourhoods::exactRate)
                        .reversed()
                        .thenComparing(byName))
                .toList();
        this.unranked = facts.neighbourhoods(ALL_CRIME)
                .filter(figure -> !figure.hasRate())
                .sorted(Comparator.comparing(Figure::count).reversed().thenComparing(byName))
                .toList();
        this.withheld = facts.withheldNeighbourhoods(ALL_CRIME).sorted(byName).toList();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (ranked.isEmpty()) {
            blocks.add(new Paragraph(Text.words("Rates by neighbourhood are not available " + Numbers.NOT_AVAILABLE
                    + (unranked.isEmpty() ? "." : ": the year is incomplete or populations are not known."))));
        } else {
            String caption = ranked.size() > HIGHEST
                    ? "Neighbourhoods with the highest rates of crime, "
                    : "Neighbourhoods by rate of crime, ";
            blocks.add(chart(
                    "neighbourhood-chart",
                    caption + facts.period().label(),
                    ranked.stream().limit(HIGHEST).toList()));
            blocks.add(table(
                    "neighbourhood-table",
                    caption + facts.period().label(),
                    ranked.stream().limit(HIGHEST).toList()));
            blocks.add(new Paragraph(Text.words(extremes())));
        }
        return new Section("neighbourhoods", "Neighbourhoods", blocks, List.of());
    }

    /** Empty when the table of the highest already holds them all. */
    Optional<Section> all() {
        String caption =
                "All neighbourhoods by rate of crime, " + facts.period().label();
        List<Figure> all = new ArrayList<>(ranked);
        all.addAll(unranked);
        all.addAll(withheld);
        return all.size() > ranked.size() || ranked.size() > HIGHEST
                ? Optional.of(Section.of(
                        "all-neighbourhoods",
                        "Appendix B: All neighbourhoods",
                        Stream.concat(
                                        ranked.size() > HIGHEST
                                                ? Stream.of(chart("all-neighbourhoods-chart", caption, ranked))
                                                : Stream.<Block>empty(),
                                        Stream.of(table("all-neighbourhoods-table", caption, all)))
                                .toArray(Block[]::new)))
                : Optional.empty();
    }

    /** With the rate of the whole partnership as a line, when it is known. */
    private Chart chart(String id, String title, List<Figure> figures) {
        return new Chart(
                id,
                Chart.Form.BARS,
                title,
                "Bar chart of crimes per 1,000 population. The highest is "
                        + figures.get(0).area().name() + " with " + Rounding.print(rate(figures.get(0)))
                        + ". The table gives the values.",
                "crimes per 1,000 population",
                figures.stream()
                        .map(figure -> new Point(figure.area().name(), null, rate(figure)))
                        .toList(),
                facts.figure(ALL_CRIME)
                        .filter(Figure::hasRate)
                        .map(whole -> new Chart.Reference(facts.partnership().name() + " as a whole", rate(whole)))
                        .orElse(null));
    }

    private static long rate(Figure figure) {
        return Numbers.rateOf(figure, 0).longValueExact();
    }

    private Table table(String id, String caption, List<Figure> figures) {
        List<Column> columns = List.of(
                Column.words("neighbourhood", "Neighbourhood"),
                Column.number("count", "Number of crimes"),
                Column.number("rate", "Rate per 1,000 population"));
        List<Row> rows = figures.stream()
                .map(figure -> new Row(
                        figure.area().code(),
                        List.of(
                                Cell.words(figure.area().name()),
                                Cell.of(Numbers.count(figure)),
                                Cell.of(Numbers.rate(figure, 0)))))
                .toList();
        return new Table(id, caption, columns, rows, List.of());
    }

    private String extremes() {
        List<String> names = ranked.stream().map(figure -> figure.area().name()).toList();
        if (names.size() == 1) {
            return "One neighbourhood is known: " + names.get(0) + ".";
        }
        String highest = "In " + facts.period().label() + " the rate of crime is highest in the " + names.get(0)
                + " neighbourhood, followed by "
                + Words.list(names.subList(1, Math.min(IN_WORDS, names.size()))) + ".";
        if (names.size() < IN_WORDS + LOWEST || !withheld.isEmpty()) {
            return highest;
        }
        List<String> lowest = names.subList(names.size() - LOWEST, names.size());
        return highest + " The neighbourhoods with the lowest rate of crime are " + Words.list(lowest) + ".";
    }

    /** Fine enough that two different rates of real neighbourhoods never compare as equal. */
    private static BigDecimal exactRate(Figure figure) {
        return Numbers.rateOf(figure, 12);
    }
}
