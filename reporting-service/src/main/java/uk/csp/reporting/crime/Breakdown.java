package uk.csp.reporting.crime;

import static uk.csp.reporting.facts.Facts.ALL_CRIME;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Point;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.Months;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Rounding;

/** All crime by type, largest first, and the flags that cross the types as shares of all crime. */
final class Breakdown {
    /** The categories that together are all crime, none inside another. */
    private static final List<String> TYPES = List.of(
            "violence-and-sexual-offences",
            "burglary",
            "robbery",
            "vehicle-crime",
            "bicycle-theft",
            "theft-from-the-person",
            "shoplifting",
            "other-theft",
            "criminal-damage-and-arson",
            "drugs",
            "public-order",
            "possession-of-weapons",
            "other-crime");

    private static final Map<String, String> OVERLAYS = Map.of(
            "domestic-abuse-crimes", " domestic abuse (excluding incidents that are not crimes)",
            "alcohol-related-crime", " alcohol-related",
            "hate-crime", " hate crime");

    private final Facts facts;
    private final List<Figure> types;
    private final List<Figure> withheld;
    private final Optional<Figure> all;

    Breakdown(Facts facts) {
        this.facts = facts;
        this.all = facts.known(ALL_CRIME);
        this.types = TYPES.stream()
                .flatMap(type -> facts.known(type).stream())
                .sorted(Comparator.comparing(Figure::count, Comparator.reverseOrder())
                        .thenComparing(figure -> figure.indicator().label()))
                .toList();
        this.withheld = TYPES.stream()
                .flatMap(type -> facts.figure(type).filter(Figure::confidential).stream())
                .toList();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (types.isEmpty() || all.isEmpty()) {
            blocks.add(
                    new Paragraph(Text.words("A breakdown by type is not available " + Numbers.NOT_AVAILABLE + ".")));
        } else {
            blocks.add(new Paragraph(
                    Text.words("The chart and the table show the breakdown of crime by type for " + span() + ".")));
            blocks.add(chart());
            blocks.add(table());
        }
        List<Text> shares = overlays();
        if (!shares.isEmpty()) {
            blocks.add(new Paragraph(Text.words("Across all crime types:")));
            blocks.add(new Bullets(shares));
            blocks.add(new Paragraph(Text.words("One crime can carry several of these flags, so they are shares of all"
                    + " crime and do not add up.")));
        }
        return new Section("breakdown", "Crimes by type", blocks, List.of());
    }

    private String span() {
        return Months.name(facts.period().start()) + " to "
                + Months.name(facts.period().end());
    }

    private Chart chart() {
        Figure largest = types.get(0);
        return new Chart(
                "breakdown-chart",
                Chart.Form.BARS,
                "Recorded crime by type, " + span(),
                "Bar chart of the number of crimes of each type. The largest is "
                        + largest.indicator().label() + " with " + Rounding.print(largest.count())
                        + ". The table gives the values.",
                "crimes",
                types.stream()
                        .map(figure -> new Point(figure.indicator().label(), null, figure.count()))
                        .toList());
    }

    private Table table() {
        List<Column> columns = List.of(
                Column.words("type", "Type of crime"),
                Column.number("count", "Number of crimes"),
                Column.number("share", "Share of all crime"));
        Figure total = all.orElseThrow();
        List<Row> rows = new ArrayList<>(types.stream()
                .map(figure -> new Row(
                        figure.indicator().id(),
                        List.of(
                                Cell.words(figure.indicator().label()),
                                Cell.of(Numbers.count(figure)),
                                Cell.of(Numbers.share(figure, total)))))
                .toList());
        long rest = total.count() - types.stream().mapToLong(Figure::count).sum();
        withheld.forEach(figure -> rows.add(new Row(
                figure.indicator().id(),
                List.of(
                        Cell.words(figure.indicator().label()),
                        Cell.of(Numbers.count(figure)),
                        Cell.of(Numbers.count(figure))))));
        if (rest > 0 && withheld.isEmpty()) {
            rows.add(new Row(
                    "not-told-apart",
                    List.of(
                            Cell.words("Not told apart here"),
                            Cell.of(Run.number(Rounding.print(rest), Numbers.origin(total, "remainder"))),
                            Cell.of(Run.number(
                                    Rounding.print(Rounding.share(rest, total.count(), 0)) + "%",
                                    Numbers.origin(total, "remainder"))))));
        }
        return new Table("breakdown-table", "Recorded crime by type, " + span(), columns, rows, List.of());
    }

    private List<Text> overlays() {
        return List.of("domestic-abuse-crimes", "alcohol-related-crime", "hate-crime").stream()
                .flatMap(id -> facts.known(id).filter(Figure::complete).stream())
                .filter(figure -> all.filter(total -> total.complete() && total.count() > 0)
                        .isPresent())
                .map(figure -> Text.of(
                        Numbers.share(figure, all.get()),
                        Run.words(OVERLAYS.get(figure.indicator().id()))))
                .toList();
    }
}
