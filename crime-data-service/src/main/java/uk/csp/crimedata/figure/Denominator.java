package uk.csp.crimedata.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.csp.crimedata.catalogue.Catalogue.Population;

/** Chooses the population a rate is made with. */
public final class Denominator {
    /** Estimates are of 30 June. */
    private static final int MONTH_OF_ESTIMATE = 6;

    private Denominator() {}

    /**
     * The newest estimate of the group that is not after the period's end; where all are newer, the oldest. The rate
     * names the vintage, so a reader sees which.
     */
    public static Optional<Population> choose(List<Population> populations, String group, Period period) {
        List<Population> ofGroup = populations.stream()
                .filter(population -> population.group().equals(group))
                .sorted(Comparator.comparingInt(Population::year))
                .toList();
        int newest = period.end().getMonthValue() >= MONTH_OF_ESTIMATE
                ? period.end().getYear()
                : period.end().getYear() - 1;
        return ofGroup.stream()
                .filter(population -> population.year() <= newest)
                .reduce((first, second) -> second)
                .or(() -> ofGroup.stream().findFirst());
    }
}
