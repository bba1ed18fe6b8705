package uk.csp.crimedata.figure;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Indicator;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.ledger.Ledger;

/** What is to be refreshed, gathered from several causes; what two of them name is refreshed once, over both ranges. */
final class Targets {
    private final Catalogue catalogue;
    private final Map<String, Target> byKey = new LinkedHashMap<>();

    Targets(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Where monthly counts change. */
    void addChangedCounts(Collection<Ledger.Range> ranges) {
        for (Ledger.Range range : ranges) {
            Area area = catalogue.areas().get(range.areaId());
            add(new Target(
                    catalogue.partnershipOf(area),
                    catalogue.indicators().get(range.indicatorId()),
                    area,
                    range.first(),
                    range.last()));
        }
    }

    /** Every indicator that counts a dataset, in these months. */
    void addAllThatCount(Dataset dataset, Partnership partnership, YearMonth first, YearMonth last) {
        for (Indicator indicator : catalogue.indicators().values()) {
            if (indicator.datasets().contains(dataset.id())) {
                addWithNeighbourhoods(partnership, indicator, first, last);
            }
        }
    }

    /** An indicator of a partnership and, where it is kept for them, of its neighbourhoods. */
    void addWithNeighbourhoods(Partnership partnership, Indicator indicator, YearMonth first, YearMonth last) {
        add(new Target(partnership, indicator, catalogue.areas().get(partnership.id()), first, last));
        if (indicator.neighbourhoods()) {
            for (Area neighbourhood : catalogue.neighbourhoodsOf(partnership)) {
                add(new Target(partnership, indicator, neighbourhood, first, last));
            }
        }
    }

    Collection<Target> all() {
        return byKey.values();
    }

    boolean contains(Target target) {
        return byKey.containsKey(target.key());
    }

    List<Partnership> partnerships() {
        return byKey.values().stream().map(Target::partnership).distinct().toList();
    }

    private void add(Target target) {
        byKey.merge(target.key(), target, Target::spanning);
    }
}
