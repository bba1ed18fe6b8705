package uk.csp.reporting.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.csp.reporting.document.Block.Paragraph;
import uk.csp.reporting.document.Chart;
import uk.csp.reporting.document.Chart.Place;
import uk.csp.reporting.document.Chart.Point;
import uk.csp.reporting.document.Section;
import uk.csp.reporting.document.Table;
import uk.csp.reporting.document.Table.Cell;
import uk.csp.reporting.document.Table.Column;
import uk.csp.reporting.document.Table.Row;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Rating;

/** Every threat by its shares of the points for harm and for likelihood and trends, the gravest first. */
final class RiskMatrix {
    private static final String HARM = "harm";
    private static final String LIKELIHOOD = "likelihood";

    private RiskMatrix() {}

    private record Placed(Rating rating, Place place) {}

    /** Empty when no rating tells its shares. */
    static Optional<Section> of(Facts facts) {
        List<Placed> placed = facts.ratings().stream()
                .flatMap(rating -> place(rating).stream())
                .sorted(Comparator.comparingInt(
                                (Placed p) -> -p.place().harm() - p.place().likelihood())
                        .thenComparing(p -> p.rating().threat().label()))
                .toList();
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Section.of(
                "risk-matrix",
                "Harm and likelihood",
                new Paragraph(Text.words("The chart places each threat by the points it was given for harm, and for"
                        + " likelihood and trends, out of the most there can be. The numbers are those of the table."
                        + " The rating also rests on intelligence and on the response of the partners.")),
                new Chart(
                        "risk-matrix-chart",
                        Chart.Form.MATRIX,
                        "Threats by harm and likelihood",
                        "Chart of " + placed.size() + " threats, likelihood and trends from left to right, harm from"
                                + " bottom to top. The gravest by both is "
                                + placed.get(0).rating().threat().label() + ". The table gives the values.",
                        "per cent",
                        placed.stream()
                                .map(p -> Point.placed(p.rating().threat().label(), p.place()))
                                .toList()),
                table(placed)));
    }

    private static Optional<Placed> place(Rating rating) {
        Rating.Outcome outcome = rating.ratified() == null ? rating.indicative() : rating.ratified();
        Optional<Integer> harm = share(rating, HARM);
        Optional<Integer> likelihood = share(rating, LIKELIHOOD);
        return outcome == null || harm.isEmpty() || likelihood.isEmpty()
                ? Optional.empty()
                : Optional.of(new Placed(
                        rating, new Place(likelihood.get(), harm.get(), outcome.band(), rating.ratified() != null)));
    }

    private static Optional<Integer> share(Rating rating, String section) {
        return rating.sections().stream()
                .filter(word -> word.section().equals(section) && word.share() != null)
                .map(word -> word.share()
                        .multiply(BigDecimal.valueOf(100))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact())
                .findFirst();
    }

    private static Table table(List<Placed> placed) {
        List<Column> columns = List.of(
                Column.words("threat", "Threat"),
                Column.number("harm", "Harm"),
                Column.number("likelihood", "Likelihood & trends"),
                Column.words("rating", "Threat, risk and harm assessment"));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            Rating rating = placed.get(i).rating();
            Place place = placed.get(i).place();
            rows.add(new Row(
                    rating.threat().id(),
                    List.of(
                            Cell.words(i + 1 + ". " + rating.threat().label()),
                            Cell.words(place.harm() + "%"),
                            Cell.words(place.likelihood() + "%"),
                            new Cell(
                                    Text.words(place.band() + (place.agreed() ? "" : " (indicative)")),
                                    Tones.of(place.band())))));
        }
        return new Table("risk-matrix-table", "Threats by harm and likelihood", columns, rows, List.of());
    }
}
