package uk.csp.crimedata.release;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.csp.crimedata.disclosure.Equation;

/**
 * Every sum a reader can make with figures of one partnership: an indicator and its parts, a partnership and its
 * neighbourhoods, a period and the months it shares with others. Sums between indicators and between places hold for every
 * part of time that is known of them, also where no figure has just these months. What is left over has a cell of its own.
 */
final class FigureSums {
    private final Places places;
    private final Map<String, IndicatorSet> indicators;
    private final Months months;
    private final YearMonth first;
    private final Set<Equation> sums = new LinkedHashSet<>();
    private final Map<String, Remainder> remainders = new LinkedHashMap<>();
    private final Map<Set<String>, List<Family>> families = new HashMap<>();

    /**
     * How places make each other up.
     *
     * @param neighbourhoods those there are
     * @param complete whether no part of the partnership lies outside the neighbourhoods
     * @param sets names of the areas of each area set
     * @param piecesOf the pieces that each area is made of, where there are several geographies
     */
    record Places(
            List<String> neighbourhoods,
            boolean complete,
            Map<String, Set<String>> sets,
            Map<String, List<String>> piecesOf) {
        Places(List<String> neighbourhoods, boolean complete) {
            this(neighbourhoods, complete, Map.of(), Map.of());
        }
    }

    /** Counts of single months. */
    interface Months {
        long count(String area, String indicator, YearMonth month);
    }

    /** A cell that is no figure asked for; {@code of} is a figure it is a part of. */
    record Remainder(long count, FigureCell of) {}

    /** Indicators that are parts of another and do not overlap; whether they are all of it. */
    private record Family(String whole, List<String> parts, boolean covers) {}

    /** A line's count in some months. */
    private record Cell(String key, long count, FigureCell of) {}

    FigureSums(Collection<FigureCell> figures, Places places, Map<String, IndicatorSet> indicators, Months months) {
        this.places = places;
        this.indicators = indicators;
        this.months = months;
        this.first = figures.stream()
                .map(figure -> figure.period().start())
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<Line> lines = figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.indicator() + " " + figure.area(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(all -> new Line(all, first))
                .toList();
        splitWhereCrossing(lines);
        lines.forEach(this::addPeriods);
        Set<BitSet> levels = new LinkedHashSet<>();
        lines.forEach(line -> levels.addAll(line.regions));
        levels.forEach(level -> addLevel(level, lines));
    }

    Collection<Equation> sums() {
        return sums;
    }

    Map<String, Remainder> remainders() {
        return remainders;
    }

    private static void splitWhereCrossing(List<Line> lines) {
        boolean changed = true;
        while (changed) {
            changed = false;
            Set<BitSet> all = new LinkedHashSet<>();
            lines.forEach(line -> all.addAll(line.regions));
            for (Line line : lines) {
                changed |= line.splitWhereCrossing(all);
            }
        }
    }

    private void addPeriods(Line line) {
        for (Map.Entry<BitSet, FigureCell> figure : line.figures.entrySet()) {
            addParts(line, figure.getValue().id(), figure.getValue().count(), figure.getKey());
        }
        for (FigureCell figure : line.repeated) {
            FigureCell same = line.figures.get(Line.months(figure, first));
            if (same.count() == figure.count()) {
                sums.add(new Equation(figure.id(), List.of(same.id())));
            }
        }
    }

    private void addParts(Line line, String key, long count, BitSet span) {
        List<Cell> parts =
                line.making(span).stream().map(part -> cell(line, part)).toList();
        boolean same = parts.size() == 1 && parts.get(0).key().equals(key);
        if (!same && parts.stream().mapToLong(Cell::count).sum() == count) {
            sums.add(new Equation(key, parts.stream().map(Cell::key).toList()));
        }
    }

    /** Sums of all lines that are known for just these months. */
    private void addLevel(BitSet level, List<Line> lines) {
        Map<String, Map<String, Cell>> byArea = new TreeMap<>();
        Map<String, Map<String, Cell>> byIndicator = new TreeMap<>();
        for (Line line : lines) {
            List<BitSet> parts = line.making(level);
            if (!parts.isEmpty()) {
                Cell cell = cell(line, level);
                if (parts.size() > 1) {
                    addParts(line, cell.key(), cell.count(), level);
                }
                byArea.computeIfAbsent(line.area, area -> new TreeMap<>()).put(line.indicator, cell);
                byIndicator
                        .computeIfAbsent(line.indicator, indicator -> new TreeMap<>())
                        .put(line.area, cell);
            }
        }
        byArea.values().forEach(this::addIndicators);
        byIndicator.values().forEach(this::addAreas);
    }

    private void addIndicators(Map<String, Cell> cells) {
        for (Family family : families.computeIfAbsent(Set.copyOf(cells.keySet()), this::families)) {
            add(
                    cells.get(family.whole()),
                    family.parts().stream().map(cells::get).toList(),
                    family.covers());
        }
    }

    private List<Family> families(Set<String> among) {
        // In the order of the catalogue, so that the tree of offences makes the first family and flags the others.
        Map<String, IndicatorSet> members = new LinkedHashMap<>(indicators);
        members.keySet().retainAll(among);
        List<Family> all = new ArrayList<>();
        for (String whole : members.keySet()) {
            IndicatorSet of = members.get(whole);
            for (List<String> parts : IndicatorSet.families(whole, members)) {
                boolean covers = of.isCoveredBy(parts.stream().map(members::get).toList());
                all.add(new Family(whole, parts, covers));
            }
            members.keySet().stream()
                    .filter(other ->
                            other.compareTo(whole) > 0 && members.get(other).equals(of))
                    .forEach(other -> all.add(new Family(whole, List.of(other), true)));
        }
        return all;
    }

    private void addAreas(Map<String, Cell> cells) {
        String partnership = cells.values().iterator().next().of().partnership();
        Cell whole = cells.get(partnership);
        Map<String, Map<String, Cell>> geographies = new TreeMap<>();
        cells.forEach((area, cell) -> {
            if (!area.equals(partnership) && !Mosaic.isPiece(area)) {
                geographies
                        .computeIfAbsent(FigureCell.setOf(area).orElse(""), set -> new TreeMap<>())
                        .put(area, cell);
            }
        });
        if (whole != null) {
            geographies.forEach((set, parts) -> add(whole, List.copyOf(parts.values()), covers(set, whole, parts)));
        }
        places.piecesOf().forEach((area, pieces) -> {
            Cell cell = cells.get(area);
            if (cell != null && cells.keySet().containsAll(pieces)) {
                add(cell, pieces.stream().map(cells::get).toList(), true);
            }
        });
    }

    /** Of an area set, a rest is what has no place. Nobody is told that there is none, but anybody may guess it. */
    private boolean covers(String set, Cell whole, Map<String, Cell> parts) {
        if (set.isEmpty()) {
            return places.complete() && parts.keySet().containsAll(places.neighbourhoods());
        }
        long sum = parts.values().stream().mapToLong(Cell::count).sum();
        return sum == whole.count() && parts.keySet().containsAll(places.sets().getOrDefault(set, Set.of()));
    }

    private Cell cell(Line line, BitSet span) {
        FigureCell figure = line.figures.get(span);
        if (figure != null) {
            return new Cell(figure.id(), figure.count(), figure);
        }
        FigureCell of = line.figures.entrySet().stream()
                .filter(other -> other.getKey().intersects(span))
                .map(Map.Entry::getValue)
                .min(Comparator.comparing(FigureCell::id))
                .orElseThrow();
        List<String> names = span.stream()
                .mapToObj(month -> first.plusMonths(month).toString())
                .toList();
        long count = span.stream()
                .mapToLong(month -> months.count(line.area, line.indicator, first.plusMonths(month)))
                .sum();
        String name = names.get(0) + (names.size() == 1 ? "" : "/" + digest(names.toString()));
        String key = (names.size() == 1 ? "" : "part:") + of.idOf(line.indicator, line.area, name);
        remainders.putIfAbsent(key, new Remainder(count, of));
        return new Cell(key, count, of);
    }

    private void add(Cell whole, List<Cell> parts, boolean covers) {
        List<String> keys = new ArrayList<>(parts.stream().map(Cell::key).toList());
        long rest = whole.count() - parts.stream().mapToLong(Cell::count).sum();
        if (rest < 0 || covers && rest != 0) {
            // Received from different places at different times: no reader's sum holds here.
            return;
        }
        if (!covers) {
            String key = "rest:" + whole.key() + "/" + digest(keys.toString());
            remainders.putIfAbsent(key, new Remainder(rest, whole.of()));
            keys.add(key);
        }
        sums.add(new Equation(whole.key(), keys));
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }
}
