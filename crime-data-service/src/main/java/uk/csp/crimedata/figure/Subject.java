package uk.csp.crimedata.figure;

import java.util.List;
import java.util.Optional;
import uk.csp.crimedata.catalogue.Catalogue;

/** What a figure is about: one indicator, area and period of one partnership, and who lives there. */
record Subject(Catalogue.Partnership partnership, Catalogue.Indicator indicator, Catalogue.Area area, Period period) {

    String figureId() {
        return String.join(".", partnership.code(), indicator.code(), area.code(), period.code());
    }

    FigureChanged.Named partnershipNamed() {
        return new FigureChanged.Named(partnership.code(), partnership.name());
    }

    FigureChanged.Indicator indicatorShown() {
        return new FigureChanged.Indicator(
                indicator.code(),
                indicator.version(),
                indicator.label(),
                indicator.per(),
                indicator.overlay(),
                indicator.quality());
    }

    FigureChanged.Area areaShown() {
        return new FigureChanged.Area(area.code(), area.kind(), area.name());
    }

    FigureChanged.PeriodView periodShown() {
        return FigureChanged.PeriodView.of(period);
    }

    /** Residents a rate of this figure is made with; empty when none of the indicator's group is known. */
    Optional<FigureChanged.Population> residents(Catalogue catalogue) {
        return Denominator.choose(
                        catalogue.populations().getOrDefault(area.id(), List.of()), indicator.populationGroup(), period)
                .map(population -> new FigureChanged.Population(
                        population.group(), indicator.populationLabel(), population.value(), population.vintage()));
    }
}
