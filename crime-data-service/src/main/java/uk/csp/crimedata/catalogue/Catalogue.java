package uk.csp.crimedata.catalogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reference data in memory, as of one version: what feeds are checked against and figures are made with. Immutable;
 * {@link Catalogues} hands out the newest.
 *
 * @param areas partnerships, neighbourhoods and forces by id; LSOAs are in {@code lsoas}
 * @param neighbourhoods partnership of each neighbourhood, by id
 * @param flags bit mask of each flag
 * @param crosswalk mappings by scheme, a space and code
 * @param populations estimates by area
 */
public record Catalogue(
        long version,
        Map<String, Dataset> datasets,
        Map<String, Supplier> suppliers,
        Map<String, Lsoa> lsoas,
        Map<Integer, Partnership> partnerships,
        Map<Integer, Area> areas,
        Map<Integer, Integer> neighbourhoods,
        Map<String, Short> categories,
        Map<String, Integer> flags,
        Map<String, List<Mapping>> crosswalk,
        Map<Short, Indicator> indicators,
        Map<Integer, List<Population>> populations) {

    /**
     * What a holder sends.
     *
     * @param basis null when the dataset counts whatever the partnership's police basis
     * @param schemes whose codes its rows may carry, the first asked first
     * @param fields the columns agreed on; empty: those of the format
     * @param erasedBefore first month whose records are still kept; null when none were erased
     */
    public record Dataset(
            short id,
            String code,
            String format,
            String basis,
            String supplierKind,
            List<String> schemes,
            List<String> fields,
            LocalDate erasedBefore) {}

    /** Who sends; {@code areaId} is the force or partnership it answers for. */
    public record Supplier(int id, String code, String name, String kind, int areaId) {}

    /**
     * Lower layer super output area: the only kind of area that carries records. Neighbourhood 0 means none.
     *
     * @param validFrom null: since ever
     * @param validTo null: until further notice
     */
    public record Lsoa(
            int id,
            String code,
            int partnershipId,
            int neighbourhoodId,
            int forceId,
            LocalDate validFrom,
            LocalDate validTo) {
        public boolean hasDays() {
            return validFrom != null || validTo != null;
        }

        /** Whether it was valid on some day of a month. */
        public boolean wasValidIn(YearMonth month) {
            return (validFrom == null || !validFrom.isAfter(month.atEndOfMonth()))
                    && (validTo == null || !validTo.isBefore(month.atDay(1)));
        }
    }

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

    /** The datasets an indicator counts for a partnership; none when it cannot be measured there. */
    public List<Dataset> sources(Indicator indicator, Partnership partnership) {
        return datasets.values().stream()
                .filter(dataset -> indicator.datasets().contains(dataset.id()) && counts(dataset, partnership))
                .sorted(Comparator.comparing(Dataset::code))
                .toList();
    }

    /** The partnership of a code such as E22000056. */
    public Optional<Partnership> partnership(String code) {
        return partnerships.values().stream()
                .filter(partnership -> partnership.code().equals(code))
                .findFirst();
    }

    /** The partnerships a supplier answers for: one, or all of its force area. */
    public List<Partnership> partnershipsOf(Supplier supplier) {
        return partnerships.values().stream()
                .filter(partnership ->
                        partnership.id() == supplier.areaId() || partnership.forceId() == supplier.areaId())
                .sorted(Comparator.comparingInt(Partnership::id))
                .toList();
    }

    public List<Area> neighbourhoodsOf(Partnership partnership) {
        return neighbourhoods.entrySet().stream()
                .filter(entry -> entry.getValue() == partnership.id())
                .map(entry -> areas.get(entry.getKey()))
                .sorted(Comparator.comparingInt(Area::id))
                .toList();
    }

    /** The partnership that an area is, or whose neighbourhood it is. */
    public Partnership partnershipOf(Area area) {
        return partnerships.get(neighbourhoods.getOrDefault(area.id(), area.id()));
    }
}
