package uk.csp.reporting.safe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.Figure.Change;
import uk.csp.reporting.facts.Figure.Completeness;
import uk.csp.reporting.facts.Figure.Previous;

/**
 * Figures as everybody may know them. Of a count nothing is used but what was released of it at its present revision;
 * its change and the count a year before are made from released counts too, never from one that is and one that is not.
 */
final class ProtectedFigures {
    static final String CONFIDENTIAL = "[c]";

    private final Map<String, Figure> figures;
    private final Releases releases;

    ProtectedFigures(Facts facts, Releases releases) {
        this.figures = facts.figures().collect(Collectors.toMap(Figure::figure, Function.identity()));
        this.releases = releases;
    }

    List<Figure> all() {
        return figures.values().stream().map(this::safe).toList();
    }

    private Figure safe(Figure figure) {
        if (figure.reported() != null) {
            return Boolean.TRUE.equals(figure.reported().published()) ? figure : hidden(figure, CONFIDENTIAL);
        }
        if (!figure.known()) {
            return hidden(figure, figure.missingCode());
        }
        return releases.present(figure)
                .map(told -> told.count() == null ? hidden(figure, CONFIDENTIAL) : printed(figure, told))
                .orElseGet(() -> hidden(figure, Figure.NOT_AVAILABLE));
    }

    private Figure printed(Figure figure, ReleasedCount told) {
        Optional<ReleasedCount> before = before(figure);
        return new Figure(
                figure.figure(),
                figure.revision(),
                figure.partnership(),
                figure.indicator(),
                figure.area(),
                figure.period(),
                told.count(),
                before.map(count -> new Previous(figure.previous().period(), count.count()))
                        .orElse(null),
                before.flatMap(count -> change(figure, told, count)).orElse(null),
                figure.rate(),
                figure.completeness(),
                figure.sources(),
                figure.knownAt(),
                null,
                null);
    }

    /** The year before, where both years may be compared and it was printed too. */
    private Optional<ReleasedCount> before(Figure figure) {
        return Optional.ofNullable(figure.previous())
                .map(previous -> figures.get(String.join(
                        ".",
                        figure.partnership().code(),
                        figure.indicator().id(),
                        figure.area().code(),
                        previous.period())))
                .flatMap(releases::present)
                .filter(count -> count.count() != null);
    }

    /** Whether a change is more than chance is known of counts, not of rounded ones. */
    private static Optional<Change> change(Figure figure, ReleasedCount now, ReleasedCount before) {
        return now.exact() && before.exact() && figure.change() != null
                ? Optional.of(
                        new Change(now.count() - before.count(), figure.change().significant()))
                : Optional.empty();
    }

    /** Which months are probably incomplete was concluded from counts, so of a hidden one it is not told. */
    private static Figure hidden(Figure figure, String code) {
        Completeness known = figure.completeness();
        return new Figure(
                figure.figure(),
                figure.revision(),
                figure.partnership(),
                figure.indicator(),
                figure.area(),
                figure.period(),
                null,
                null,
                null,
                null,
                new Completeness(known.complete(), known.missingMonths(), known.missingFrom()),
                figure.sources(),
                figure.knownAt(),
                null,
                code);
    }
}
