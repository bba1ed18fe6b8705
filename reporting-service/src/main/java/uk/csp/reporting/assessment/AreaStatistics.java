package uk.csp.reporting.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.Profile;
import uk.csp.reporting.facts.Profile.OverviewFact;
import uk.csp.reporting.prose.Lines;
import uk.csp.reporting.prose.Numbers;
import uk.csp.reporting.prose.Span;
import uk.csp.reporting.prose.Totals;
import uk.csp.reporting.prose.Words;

/**
 * The place in figures: what suppliers report, and what the partnership itself says of it. Where both say the same of
 * the place, the reported figure stands, because it has a source.
 */
final class AreaStatistics {
    private static final String NO_COMPARISON = "No comparison given";
    private static final List<String[]> STATISTICS = Lines.of("/assessment/area-statistics.csv");

    private final Facts facts;
    private final List<OverviewFact> given;

    AreaStatistics(Facts facts) {
        this.facts = facts;
        Set<String> reported = STATISTICS.stream()
                .filter(line -> facts.newest(line[0]).isPresent())
                .map(line -> line[1])
                .collect(Collectors.toSet());
        this.given = facts.profile().map(Profile::overview).orElse(List.of()).stream()
                .filter(fact -> !reported.contains(fact.label()))
                .toList();
    }

    Section section() {
        String title = "About the area: key statistics";
        List<Row> rows = new ArrayList<>();
        given.forEach(fact -> rows.add(given(fact, rows.size() + 1)));
        STATISTICS.forEach(line ->
                facts.newest(line[0]).map(figure -> row(figure, line[1])).ifPresent(rows::add));
        if (rows.isEmpty()) {
            return Section.of("about-the-area", title, new Paragraph(Text.words(Introduction.NOT_GIVEN)));
        }
        List<Column> columns =
                List.of(Column.words("fact", facts.partnership().name()), Column.words("comparison", "Compared with"));
        String caption = "Key statistics of " + facts.partnership().name()
                + (rows.size() == given.size() ? ", given by the partnership" : "");
        return Section.of(
                "about-the-area",
                title,
                new Table("area-table", caption, columns, rows, rows.size() == given.size() ? List.of() : notes()));
    }

    private static Row given(OverviewFact fact, int number) {
        boolean alone = fact.comparison() == null || fact.comparison().isBlank();
        Text statement =
                Text.write().strong(fact.value()).words(" " + fact.label()).done();
        return new Row(
                "fact-" + number, List.of(Cell.of(statement), Cell.words(alone ? NO_COMPARISON : fact.comparison())));
    }

    private Row row(Figure figure, String words) {
        Text.Writer statement = Text.write()
                .run(figure.hasValue() ? Numbers.value(figure) : Numbers.count(figure))
                .words(" " + words);
        if (!figure.period().code().equals(facts.period().code())) {
            statement.words(" (" + Span.of(figure).words() + ")");
        }
        return new Row(figure.indicator().id(), List.of(Cell.of(statement.done()), Cell.of(comparison(figure))));
    }

    private static Text comparison(Figure figure) {
        List<Text> places = figure.reported() == null
                ? List.of()
                : figure.reported().comparators().stream()
                        .filter(place -> place.value() != null)
                        .map(place -> Text.write()
                                .run(Numbers.value(figure, place))
                                .words(" in " + Totals.article(place.name()))
                                .done())
                        .toList();
        return places.isEmpty() ? Text.words(NO_COMPARISON) : Words.listOf(places);
    }

    private List<Text> notes() {
        return given.isEmpty()
                ? List.of()
                : List.of(Text.words("The first " + (given.size() == 1 ? "row is" : given.size() + " rows are")
                        + " given by the partnership itself, the others by the datasets named under sources."));
    }
}
