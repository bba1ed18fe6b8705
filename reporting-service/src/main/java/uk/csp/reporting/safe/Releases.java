package uk.csp.reporting.safe;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.csp.reporting.facts.Figure;

/** What everybody was told of a partnership's figures, the newest release of each. */
public final class Releases {
    public static final Releases NOTHING = new Releases(List.of());

    private final Map<String, ReleasedCount> counts = new TreeMap<>();

    public Releases(Collection<ReleasedCount> told) {
        told.forEach(count -> counts.merge(
                count.figure(),
                count,
                (one, other) -> one.table().number() >= other.table().number() ? one : other));
    }

    /** What was told of the figure as it is now. */
    public Optional<ReleasedCount> present(Figure figure) {
        return told(figure.figure()).filter(count -> count.isOf(figure));
    }

    /** What was told last, perhaps of an earlier revision. */
    public Optional<ReleasedCount> told(String figure) {
        return Optional.ofNullable(counts.get(figure));
    }

    /** The tables these figures stand in, in the order of their release. */
    public List<ReleasedCount.Table> tables(Collection<String> figures) {
        return counts(figures).stream()
                .map(ReleasedCount::table)
                .distinct()
                .sorted(Comparator.comparingLong(ReleasedCount.Table::number))
                .toList();
    }

    /** The rules these figures were protected by. */
    public List<ReleasedCount.Policy> policies(Collection<String> figures) {
        return counts(figures).stream()
                .map(ReleasedCount::policy)
                .distinct()
                .sorted(Comparator.comparing(ReleasedCount.Policy::code))
                .toList();
    }

    private List<ReleasedCount> counts(Collection<String> figures) {
        return figures.stream().flatMap(figure -> told(figure).stream()).toList();
    }
}
