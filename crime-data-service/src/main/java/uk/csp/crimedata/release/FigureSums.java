package uk.csp.crimedata.release;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.csp.crimedata.disclosure.Equation;

/**
 * Every sum a reader can make with figures of one partnership: an indicator and its parts, a partnership and its
 * neighbourhoods, a period and the months it shares with others. What is left over has a cell of its own.
 */
final class FigureSums {
    private final Collection<FigureCell> figures;
    private final Places places;
    private final Map<String, IndicatorSet> indicators;
    private final Months months;
    private final List<Equation> sums = new ArrayList<>();
    private final Map<String, Remainder> remainders = new LinkedHashMap<>();

    /** The neighbourhoods there are, and whether no part of the partnership lies outside them. */
    record Places(List<String> neighbourhoods, boolean complete) {}

    /** Counts of single months. */
    interface Months {
        long count(String area, String indicator, YearMonth month);
    }

    /** A cell that is no figure asked for; {@code of} is a figure it is a part of. */
    record Remainder(long count, FigureCell of) {}

    FigureSums(Collection<FigureCell> figures, Places places, Map<String, IndicatorSet> indicators, Months months) {
        this.figures = figures;
        this.places = places;
        this.indicators = indicators;
        this.months = months;
        lines(figure -> figure.area() + " " + figure.period().code()).forEach(this::addIndicators);
        lines(figure -> figure.indicator() + " " + figure.period().code()).forEach(this::addAreas);
        lines(figure -> figure.indicator() + " " + figure.area()).forEach(this::addPeriods);
    }

    List<Equation> sums() {
        return sums;
    }

    Map<String, Remainder> remainders() {
        return remainders;
    }

    private Collection<List<FigureCell>> lines(Function<FigureCell, String> line) {
        return figures.stream()
                .collect(Collectors.groupingBy(line, TreeMap::new, Collectors.toList()))
                .values();
    }

    private void addIndicators(List<FigureCell> line) {
        Map<String, FigureCell> cells = new LinkedHashMap<>();
        Map<String, IndicatorSet> members = new LinkedHashMap<>();
        // In the order of the catalogue, so that the tree of offences makes the first family and flags the others.
        for (Map.Entry<String, IndicatorSet> indicator : indicators.entrySet()) {
            line.stream()
                    .filter(figure -> figure.indicator().equals(indicator.getKey()))
                    .forEach(figure -> {
                        cells.put(figure.indicator(), figure);
                        members.put(figure.indicator(), indicator.getValue());
                    });
        }
        for (FigureCell whole : cells.values()) {
            for (List<String> family : IndicatorSet.families(whole.indicator(), members)) {
                boolean covers = members.get(whole.indicator())
                        .isCoveredBy(family.stream().map(members::get).toList());
                add(whole, family.stream().map(cells::get).toList(), covers, null);
            }
            members.entrySet().stream()
                    .filter(other -> other.getValue().equals(members.get(whole.indicator())))
                    .filter(other -> other.getKey().compareTo(whole.indicator()) > 0)
                    .forEach(other -> add(whole, List.of(cells.get(other.getKey())), true, null));
        }
    }

    private void addAreas(List<FigureCell> line) {
        List<FigureCell> parts =
                line.stream().filter(figure -> !figure.isOfWholePartnership()).toList();
        Set<String> missing = new LinkedHashSet<>(places.neighbourhoods());
        parts.forEach(part -> missing.remove(part.area()));
        for (FigureCell whole : line) {
            if (whole.isOfWholePartnership() && !parts.isEmpty()) {
                String only = places.complete() && missing.size() == 1
                        ? whole.idOf(
                                whole.indicator(),
                                missing.iterator().next(),
                                whole.period().code())
                        : null;
                add(whole, parts, places.complete() && missing.isEmpty(), only);
            }
        }
    }

    /** The months of a line fall into regions, each covered by the same figures; a period is the sum of its regions. */
    private void addPeriods(List<FigureCell> line) {
        if (line.size() < 2) {
            return;
        }
        Map<Set<FigureCell>, List<YearMonth>> regions = new LinkedHashMap<>();
        YearMonth last = line.stream()
                .map(figure -> figure.period().end())
                .max(YearMonth::compareTo)
                .orElseThrow();
        for (YearMonth month = line.stream()
                        .map(figure -> figure.period().start())
                        .min(YearMonth::compareTo)
                        .orElseThrow();
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            YearMonth here = month;
            Set<FigureCell> covering =
                    line.stream().filter(figure -> figure.covers(here)).collect(Collectors.toSet());
            regions.computeIfAbsent(covering, figures -> new ArrayList<>()).add(month);
        }
        regions.remove(Set.of());
        for (FigureCell figure : line) {
            List<String> parts = new ArrayList<>();
            long sum = 0;
            for (Map.Entry<Set<FigureCell>, List<YearMonth>> region : regions.entrySet()) {
                if (region.getKey().contains(figure)) {
                    FigureCell same = sameMonths(region.getKey(), region.getValue());
                    long count = same == null ? count(figure, region.getValue()) : same.count();
                    sum += count;
                    parts.add(same == null ? regionKey(figure, region.getValue(), count) : same.id());
                }
            }
            if (sum == figure.count() && !parts.contains(figure.id())) {
                sums.add(new Equation(figure.id(), parts));
            }
        }
    }

    private static FigureCell sameMonths(Set<FigureCell> covering, List<YearMonth> region) {
        return covering.stream()
                .filter(figure -> figure.period().start().equals(region.get(0))
                        && figure.period().end().equals(region.get(region.size() - 1))
                        && figure.period().start().until(figure.period().end(), ChronoUnit.MONTHS) + 1 == region.size())
                .min((one, other) -> one.id().compareTo(other.id()))
                .orElse(null);
    }

    private long count(FigureCell figure, List<YearMonth> region) {
        return region.stream()
                .mapToLong(month -> months.count(figure.area(), figure.indicator(), month))
                .sum();
    }

    private String regionKey(FigureCell figure, List<YearMonth> region, long count) {
        String name = region.stream().map(YearMonth::toString).collect(Collectors.joining(","));
        String key = region.size() == 1
                ? figure.idOf(figure.indicator(), figure.area(), name)
                : "part:" + figure.idOf(figure.indicator(), figure.area(), region.get(0) + "/" + digest(name));
        remainders.putIfAbsent(key, new Remainder(count, figure));
        return key;
    }

    /** @param only key of what is left when that is one figure, or null */
    private void add(FigureCell whole, List<FigureCell> parts, boolean covers, String only) {
        List<String> keys = new ArrayList<>(parts.stream().map(FigureCell::id).toList());
        long rest = whole.count() - parts.stream().mapToLong(FigureCell::count).sum();
        if (rest < 0 || covers && rest != 0) {
            // Received from different places at different times: no reader's sum holds here.
            return;
        }
        if (!covers) {
            String key = only == null ? "rest:" + whole.id() + "/" + digest(keys.toString()) : only;
            remainders.putIfAbsent(key, new Remainder(rest, whole));
            keys.add(key);
        }
        sums.add(new Equation(whole.id(), keys));
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }
}
