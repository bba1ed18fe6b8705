package uk.csp.crimedata.release;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.csp.crimedata.figure.Period;

/**
 * The pieces that areas of several geographies cut a partnership into: LSOAs that lie in the same area of each. Whatever a
 * reader gets by taking areas of one from areas of another is made of pieces. Pure.
 */
final class Mosaic {
    private static final String PIECE = "piece" + FigureCell.OF_SET;

    private final Map<String, Set<String>> pieces = new TreeMap<>();
    private final Map<String, List<String>> piecesOf = new TreeMap<>();

    /** @param geographies the LSOAs of each area, by the area's name; the areas of one geography do not overlap */
    Mosaic(List<Map<String, Set<String>>> geographies) {
        Map<String, List<String>> areasOf = new TreeMap<>();
        geographies.forEach(areas -> new TreeMap<>(areas)
                .forEach((area, lsoas) -> lsoas.forEach(lsoa ->
                        areasOf.computeIfAbsent(lsoa, name -> new ArrayList<>()).add(area))));
        Map<List<String>, Set<String>> alike = new LinkedHashMap<>();
        areasOf.forEach((lsoa, areas) ->
                alike.computeIfAbsent(areas, name -> new TreeSet<>()).add(lsoa));
        alike.forEach((areas, lsoas) -> {
            String name = PIECE + digest(lsoas);
            pieces.put(name, lsoas);
            areas.forEach(area ->
                    piecesOf.computeIfAbsent(area, a -> new ArrayList<>()).add(name));
        });
    }

    /** The LSOAs of each piece, by the piece's name: the same LSOAs, the same name. */
    Map<String, Set<String>> pieces() {
        return pieces;
    }

    /** The pieces that make each area up. */
    Map<String, List<String>> piecesOf() {
        return piecesOf;
    }

    /**
     * Pieces as cells, of every indicator and period that areas of several geographies have cells of. A piece of crime
     * bounds that piece of burglary, so where one indicator is cut, all are.
     */
    List<FigureCell> cells(Collection<FigureCell> figures, FigureSums.Months counts) {
        Map<String, List<FigureCell>> byPeriod = figures.stream()
                .filter(figure -> !figure.area().equals(figure.partnership()))
                .collect(Collectors.groupingBy(figure -> figure.period().code(), TreeMap::new, Collectors.toList()));
        List<FigureCell> cells = new ArrayList<>();
        byPeriod.values().stream()
                .filter(all -> all.stream().map(Mosaic::geography).distinct().count() > 1)
                .forEach(all -> {
                    Map<String, FigureCell> byIndicator = new TreeMap<>();
                    all.forEach(figure -> byIndicator.putIfAbsent(figure.indicator(), figure));
                    byIndicator.values().forEach(of -> pieces.keySet()
                            .forEach(name -> cells.add(cell(of, name, counts))));
                });
        return cells;
    }

    private static FigureCell cell(FigureCell of, String piece, FigureSums.Months counts) {
        long count = months(of.period())
                .mapToLong(month -> counts.count(piece, of.indicator(), month))
                .sum();
        return FigureCell.of(of.idOf(of.indicator(), piece, of.period().code()), 0, count, of.sources());
    }

    static Stream<YearMonth> months(Period period) {
        return Stream.iterate(period.start(), month -> !month.isAfter(period.end()), month -> month.plusMonths(1));
    }

    /** The set of a figure's area; empty for neighbourhoods, which are a geography too. */
    static String geography(FigureCell figure) {
        return FigureCell.setOf(figure.area()).orElse("");
    }

    static boolean isPiece(String area) {
        return area.startsWith(PIECE);
    }

    private static String digest(Set<String> lsoas) {
        return UUID.nameUUIDFromBytes(lsoas.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 13);
    }
}
