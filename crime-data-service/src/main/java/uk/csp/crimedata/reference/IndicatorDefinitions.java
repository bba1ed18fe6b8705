package uk.csp.crimedata.reference;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.csp.crimedata.reference.IndicatorView.Counted;
import uk.csp.crimedata.reference.IndicatorView.Population;

/** What each indicator counts, in words a reader of a table understands. */
@ApplicationScoped
public class IndicatorDefinitions {
    private final Indicators indicators;
    private final Flags flags;

    IndicatorDefinitions(Indicators indicators, Flags flags) {
        this.indicators = indicators;
        this.flags = flags;
    }

    /** All, those of the crime table first and in its order. */
    @Transactional
    public List<IndicatorView> all() {
        List<Flag> known = flags.listAll(Sort.by("position"));
        return indicators.listAll().stream()
                .sorted(Comparator.comparing(
                                (Indicator indicator) -> indicator.crimeTablePlace,
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(indicator -> indicator.id))
                .map(indicator -> view(indicator, known))
                .toList();
    }

    @Transactional
    public Optional<IndicatorView> of(String code) {
        List<Flag> known = flags.listAll(Sort.by("position"));
        return indicators.find("code", code).firstResultOptional().map(indicator -> view(indicator, known));
    }

    private static IndicatorView view(Indicator indicator, List<Flag> flags) {
        return new IndicatorView(
                indicator.code,
                indicator.version,
                indicator.label,
                new Population(indicator.populationGroup, indicator.populationLabel),
                indicator.per,
                indicator.overlay,
                indicator.quality,
                indicator.byNeighbourhood,
                indicator.crimeTablePlace,
                indicator.note,
                counted(indicator, flags),
                indicator.measure);
    }

    private static List<Counted> counted(Indicator indicator, List<Flag> flags) {
        return indicator.terms.stream()
                .sorted(Comparator.comparing((NumeratorTerm term) -> term.dataset.id)
                        .thenComparing(term -> term.category.id))
                .map(term -> counted(term, flags))
                .toList();
    }

    private static Counted counted(NumeratorTerm term, List<Flag> flags) {
        List<Flag> any = in(term.anyFlags, flags);
        List<Flag> none = in(term.withoutFlags, flags);
        return new Counted(
                term.dataset.code,
                term.category.code,
                any.stream().map(flag -> flag.code).toList(),
                none.stream().map(flag -> flag.code).toList(),
                term.dataset.name
                        + ": "
                        + term.category.label
                        + (any.isEmpty() ? "" : ", flagged " + labels(any))
                        + (none.isEmpty() ? "" : ", not flagged " + labels(none)));
    }

    private static List<Flag> in(int mask, List<Flag> flags) {
        return flags.stream().filter(flag -> flag.isIn(mask)).toList();
    }

    private static String labels(List<Flag> flags) {
        return flags.stream().map(flag -> flag.label).collect(Collectors.joining(" or "));
    }
}
