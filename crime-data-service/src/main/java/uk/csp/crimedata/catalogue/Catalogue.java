package uk.csp.crimedata.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reference data in memory, as of one version: what feeds are checked against and figures are made with. Immutable;
 * {@link Catalogues} hands out the newest.
 */
public record Catalogue(
        long version,
        Map<String, Dataset> datasets,
        Map<String, Supplier> suppliers,
        Map<String, Lsoa> lsoas,
        Map<Integer, Partnership> partnerships,
        Map<Integer, Area> areas,
        Map<String, Short> categories,
        Map<String, Integer> flags,
        Map<String, List<Mapping>> crosswalk,
        Map<Short, Indicator> indicators,
        Map<Integer, List<Population>> populations) {

    /** What a holder sends. {@code basis} is null when the dataset counts whatever the partnership's police basis. */
    public record Dataset(short id, String code, String format, String basis, String supplierKind) {}

    /** Who sends; {@code areaId} is the force or partnership it answers for. */
    public record Supplier(int id, String code, String name, String kind, int areaId) {}

    /** Lower layer super output area: the only kind of area that carries records. Neighbourhood 0 means none. */
    public record Lsoa(int id, String code, int partnershipId, int neighbourhoodId, int forceId) {}

    public record Area(int id, String code, String kind, String name) {}

    public record Partnership(int id, String code, String name, int forceId, String basis) {}

    /** One code of a scheme and the days on which it means a category. */
    public record Mapping(LocalDate from, LocalDate to, short categoryId) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** {@code datasets} are those its numerator names; {@code neighbourhoods}: whether it is kept below partnerships. */
    public record Indicator(
            short id,
            String code,
            int version,
            String label,
            String populationGroup,
            String populationLabel,
            int per,
            boolean overlay,
            String quality,
            boolean neighbourhoods,
            Set<Short> datasets) {}

    /** Residents of an area and group on 30 June of a year. */
    public record Population(String group, int year, String vintage, int value) {}

    /** The category a scheme's code means on a day. */
    public Optional<Short> category(String scheme, String code, LocalDate day) {
        return crosswalk.getOrDefault(scheme + ' ' + code, List.of()).stream()
                .filter(mapping -> mapping.holdsOn(day))
                .map(Mapping::categoryId)
                .findFirst();
    }

    /** Whether records of a dataset count for a partnership. */
    public boolean counts(Dataset dataset, Partnership partnership) {
        return dataset.basis() == null || dataset.basis().equals(partnership.basis());
    }
}
