package uk.csp.reporting.assessment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.Block.Bullets;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Lineage;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.prose.Datasets;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Rounding;
import uk.csp.reporting.prose.Span;
import uk.csp.reporting.prose.Words;

/** Which datasets and populations the printed figures rest on, what is missing from them, and how to read the codes. */
final class Sources {
    private final Facts facts;
    private final List<Section> printed;

    Sources(Facts facts, List<Section> printed) {
        this.facts = facts;
        this.printed = List.copyOf(printed);
    }

    Section section() {
        Section populations = populations();
        return new Section(
                "sources",
                "Sources and completeness",
                List.of(datasets()),
                List.of(populations, reading(), lineage(populations)));
    }

    private Block datasets() {
        Map<String, List<Figure>> bySource = new TreeMap<>();
        Stream.concat(facts.ofBothPeriods(), facts.ofOtherTimes()).forEach(figure -> figure.sources()
                .forEach(source -> bySource.computeIfAbsent(source, key -> new ArrayList<>())
                        .add(figure)));
        if (bySource.isEmpty()) {
            return new Paragraph(
                    Text.words("No dataset was received for " + facts.period().label() + "."));
        }
        String before = facts.period().previous().code();
        List<Column> columns = List.of(
                Column.words("source", "Source"),
                Column.words("previous", facts.period().previous().label()),
                Column.words("current", facts.period().label()),
                Column.words("quality", "Quality"));
        List<Row> rows = bySource.entrySet().stream()
                .map(source -> new Row(
                        source.getKey(),
                        List.of(
                                Cell.words(Datasets.label(source.getKey())),
                                completeness(source.getKey(), source.getValue(), before),
                                completeness(
                                        source.getKey(),
                                        source.getValue(),
                                        facts.period().code()),
                                Cell.words(quality(source.getValue())))))
                .toList();
        return new Table("sources-table", "Datasets and their completeness", columns, rows, List.of());
    }

    private Cell completeness(String dataset, List<Figure> figures, String period) {
        List<Figure> ofPeriod = figures.stream()
                .filter(figure -> figure.period().code().equals(period))
                .toList();
        if (ofPeriod.stream().noneMatch(Figure::printable)) {
            return Cell.words(otherwise(figures));
        }
        List<YearMonth> missing = months(
                ofPeriod.stream()
                        .filter(figure -> figure.completeness().missingFrom().contains(dataset)),
                figure -> figure.completeness().missingMonths());
        List<YearMonth> probable =
                months(ofPeriod.stream(), figure -> figure.completeness().probableGaps());
        if (!missing.isEmpty()) {
            return Cell.words("Incomplete: " + Words.months(missing) + " missing");
        }
        return Cell.words(
                probable.isEmpty()
                        ? "Complete"
                        : "Probably incomplete: far fewer than expected for " + Words.months(probable));
    }

    private static List<YearMonth> months(Stream<Figure> figures, Function<Figure, List<String>> of) {
        return figures.flatMap(figure -> of.apply(figure).stream())
                .distinct()
                .map(YearMonth::parse)
                .toList();
    }

    /** What is confidential was received; what is of other years is not missing in this one. */
    private String otherwise(List<Figure> figures) {
        if (figures.stream().anyMatch(Figure::confidential)) {
            return "Confidential " + Numbers.CONFIDENTIAL;
        }
        Set<String> both =
                Set.of(facts.period().code(), facts.period().previous().code());
        List<String> times = figures.stream()
                .filter(Figure::printable)
                .filter(figure -> !both.contains(figure.period().code()))
                .map(figure -> Span.of(figure).words())
                .distinct()
                .sorted()
                .toList();
        return "Not available " + Numbers.NOT_AVAILABLE
                + (times.isEmpty() ? "" : "; used are the figures of " + Words.list(times));
    }

    private static String quality(List<Figure> figures) {
        Set<String> labels = figures.stream()
                .map(figure -> figure.indicator().quality())
                .filter(label -> label != null && !label.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
        return labels.isEmpty() ? "Not stated" : String.join("; ", labels);
    }

    private Section populations() {
        Map<String, Figure> byGroup = new TreeMap<>();
        facts.ofBothPeriods()
                .filter(Figure::hasRate)
                .filter(figure -> figure.period().code().equals(facts.period().code()))
                .forEach(figure ->
                        byGroup.putIfAbsent(figure.rate().denominator().group(), figure));
        List<Text> bullets = byGroup.values().stream().map(Sources::population).toList();
        return Section.of(
                "populations",
                "Populations behind the rates",
                bullets.isEmpty()
                        ? new Paragraph(Text.words("None was used: no rate is printed."))
                        : new Bullets(bullets));
    }

    private static Text population(Figure figure) {
        Figure.Denominator base = figure.rate().denominator();
        return Text.write()
                .words(Words.capital(base.label()) + ": ")
                .run(Run.number(Rounding.print(base.value()), Numbers.origin(figure, "denominator")))
                .words(" (" + base.vintage() + ").")
                .done();
    }

    private static Section reading() {
        return Section.of(
                "reading",
                "How to read the figures",
                new Bullets(List.of(
                        Text.words("Percentages and rates are rounded half-up from the exact counts."),
                        Text.words(Numbers.NOT_AVAILABLE
                                + " means not available: nothing was received, or a month is missing. It never means"
                                + " zero."),
                        Text.words(Numbers.BASE_TOO_LOW
                                + " means withheld: a percentage of fewer than 20 is not given. "
                                + Numbers.NOT_APPLICABLE + " means not applicable: there is no percentage of zero."),
                        Text.words(Numbers.CONFIDENTIAL
                                + " means confidential: so few that people could be recognised. Nothing printed is"
                                + " computed from such a number."),
                        Text.words("Totals that others count are printed as they report them, with the time they are"
                                + " of; a range such as 4 to 16 is never replaced by its middle."),
                        Text.words(
                                "Flags such as domestic abuse, hate and alcohol cross the types of crime and are never"
                                        + " added to them."),
                        Text.words("A difference that chance alone can produce is one that two Poisson counts of that"
                                + " size show in at least 5% of cases."))));
    }

    private Section lineage(Section populations) {
        List<Section> all = new ArrayList<>(printed);
        all.add(populations);
        int figures = Lineage.figures(all).size();
        return Section.of(
                "lineage",
                "Where the numbers come from",
                new Paragraph(Text.words(
                        figures == 0
                                ? "No figure was received, so no number is printed."
                                : "The numbers in this assessment rest on "
                                        + Rounding.print(figures) + (figures == 1 ? " figure" : " figures")
                                        + ", each at a stated revision. They are listed with the edition, and each leads to its"
                                        + " definition and to the submissions it was counted from.")));
    }
}
