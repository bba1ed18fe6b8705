package uk.csp.reporting.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.csp.reporting.document.Run;
import uk.csp.reporting.document.Text;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.facts.Figure;
import uk.csp.reporting.facts.Reported.Comparator;

/**
 * Where the rate of crime stands in the most similar family: against its mean, and by rank among the members that
 * report. Own rate, mean and members are as the family reports them, so like is compared with like.
 */
public final class Family {
    private static final Set<String> MEMBERS = Set.of("partnership", "local-authority");

    private final Figure figure;
    private final Optional<Comparator> mean;
    private final List<Comparator> members;

    private Family(Figure figure) {
        this.figure = figure;
        this.mean = figure.reported().comparator("family");
        this.members = figure.reported().comparators().stream()
                .filter(place -> MEMBERS.contains(place.kind()) && place.value() != null)
                .sorted(java.util.Comparator.comparing(Comparator::name))
                .toList();
    }

    public static Optional<Family> of(Facts facts) {
        return facts.newest("all-crime-rate").filter(Figure::hasValue).map(Family::new);
    }

    /** The rate of crime is below the mean of the most similar family (107.7). */
    public Optional<Text> againstMean() {
        return mean.map(family -> Text.write()
                .words("The rate of crime is " + side(family.value()) + " the mean of the most similar family (")
                .run(Numbers.value(figure, family))
                .words(" crimes per " + Rounding.print(figure.reported().per()) + "; " + family.name() + ", "
                        + Span.of(figure).words() + ").")
                .done());
    }

    /** Of the 15 members that report, Plymouth has the third lowest rate; with whom it shares the place. */
    public Optional<Text> rank(String name) {
        if (members.isEmpty()) {
            return Optional.empty();
        }
        int lower = (int) members.stream().filter(m -> sign(m) < 0).count();
        int higher = (int) members.stream().filter(m -> sign(m) > 0).count();
        boolean low = lower <= higher;
        String place = Words.ordinal(low ? lower + 1 : higher + 1) + (low ? "lowest" : "highest");
        List<String> same =
                members.stream().filter(m -> sign(m) == 0).map(Comparator::name).toList();
        Text.Writer text = Text.write()
                .words("Of the " + (members.size() + 1) + " members of the family that report, ")
                .strong(name)
                .words(" has the ")
                .run(Run.number(place, Numbers.origin(figure, "rank")))
                .words(" rate of crime");
        if (!same.isEmpty()) {
            text.words(", the same as " + Words.list(same));
        }
        return Optional.of(text.words(".").done());
    }

    private String side(BigDecimal other) {
        int sign = figure.reported().value().compareTo(other);
        return sign < 0 ? "below" : sign > 0 ? "above" : "the same as";
    }

    private int sign(Comparator member) {
        return member.value().compareTo(figure.reported().value());
    }
}
