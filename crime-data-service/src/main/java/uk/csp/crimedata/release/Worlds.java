package uk.csp.crimedata.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.disclosure.CountedCell;
import uk.csp.crimedata.disclosure.CountedCell.Standing;
import uk.csp.crimedata.disclosure.Equation;
import uk.csp.crimedata.disclosure.Protection;
import uk.csp.crimedata.disclosure.Release;
import uk.csp.crimedata.disclosure.ReleasedCell;
import uk.csp.crimedata.disclosure.ReleasedCell.Status;
import uk.csp.crimedata.disclosure.Suppression;
import uk.csp.crimedata.release.FigureSums.Remainder;

/**
 * A table on its way to an audience, in the world of every reader who sees it: the audience itself, and partners beside
 * what they know already. Pure.
 */
final class Worlds {
    private final Audience audience;
    private final Policies.Rules rules;
    private final Map<String, FigureCell> asked;
    private final Collection<DisclosedCell> earlier;
    private final Map<String, DisclosedCell> newest = new LinkedHashMap<>();
    private final Map<String, Integer> versions = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /**
     * @param asked figures of the table, by id
     * @param earlier what any audience was told
     */
    Worlds(Audience audience, Policies.Rules rules, Map<String, FigureCell> asked, Collection<DisclosedCell> earlier) {
        this.audience = audience;
        this.rules = rules;
        this.asked = asked;
        this.earlier = earlier;
        for (DisclosedCell cell : earlier) {
            newest.merge(cell.cell(), cell, (one, other) -> one.version() >= other.version() ? one : other);
        }
    }

    /** The figures any sum could be about: those asked for and those that stand in earlier tables. */
    Set<String> figures() {
        Set<String> figures = new LinkedHashSet<>(asked.keySet());
        earlier.stream()
                .filter(cell -> cell.status() != Status.ABSENT && FigureCell.isFigure(cell.cell()))
                .forEach(cell -> figures.add(cell.cell()));
        return figures;
    }

    /** Those who see a table for this audience, that audience first. */
    List<Audience> readers() {
        List<Audience> readers = new ArrayList<>();
        for (Audience reader : Audience.values()) {
            if (reader != Audience.ANALYST && reader.sees(audience)) {
                readers.add(reader);
            }
        }
        return readers;
    }

    /** @param told sums of earlier tables that the reader sees */
    World of(Audience reader, Collection<FigureCell> figures, FigureSums sums, Collection<Equation> told) {
        World.Builder world = new World.Builder(reader, audience, earlier);
        List<String> keys = new ArrayList<>();
        for (FigureCell figure : figures) {
            String key = key(figure.id(), figure.count());
            if (asked.containsKey(figure.id())) {
                world.asked(key, figure.count(), rules.of(figure.sources(), audience));
                keys.add(key);
            } else {
                world.absent(key, figure.count(), rules.of(figure.sources(), reader));
            }
        }
        for (Map.Entry<String, Remainder> rest : sums.remainders().entrySet()) {
            long count = rest.getValue().count();
            world.absent(
                    key(rest.getKey(), count),
                    count,
                    rules.of(rest.getValue().of().sources(), reader));
        }
        world.sums(sums.sums().stream().map(this::versioned).toList());
        world.sums(told);
        return world.around(keys);
    }

    /** Hides what any of these worlds needs hidden, until none needs more; the release is the first one's. */
    Protection protect(List<World> worlds) {
        Set<String> hidden = new LinkedHashSet<>();
        Protection.Protected own = null;
        for (int before = -1; before < hidden.size(); ) {
            before = hidden.size();
            for (World world : worlds) {
                Protection protection = Suppression.protect(world.cells(), world.sums(), Set.copyOf(hidden));
                if (!(protection instanceof Protection.Protected done)) {
                    return protection;
                }
                hidden.addAll(done.hidden());
                own = world == worlds.get(0) ? done : own;
            }
        }
        return own;
    }

    /** Whether all that is new in the table is hidden, though not all of it is small. */
    boolean tellsNothing(World world, Release release) {
        Set<String> printed = release.cells().stream()
                .filter(cell -> cell.status() == Status.PUBLISHED)
                .map(ReleasedCell::key)
                .collect(Collectors.toSet());
        List<CountedCell> fresh = world.cells().stream()
                .filter(cell -> cell.standing() == Standing.ASKED)
                .toList();
        return fresh.size() == asked.size()
                && fresh.stream().noneMatch(cell -> printed.contains(cell.key()))
                && fresh.stream().anyMatch(cell -> !cell.policy().hides(cell.count()));
    }

    /** The tables that told something of this world to its audience. */
    Set<UUID> tablesIn(World world) {
        Set<String> keys = world.cells().stream().map(CountedCell::key).collect(Collectors.toSet());
        return earlier.stream()
                .filter(cell ->
                        audience.sees(cell.audience()) && cell.status() != Status.ABSENT && keys.contains(cell.key()))
                .map(DisclosedCell::table)
                .collect(Collectors.toSet());
    }

    Map<String, ReleasedCounts.Shown> shown(Release release) {
        Map<String, ReleasedCell> cells = byKey(release);
        Map<String, ReleasedCounts.Shown> shown = new TreeMap<>();
        for (FigureCell figure : asked.values()) {
            ReleasedCell cell = cells.get(key(figure.id(), figure.count()));
            shown.put(
                    figure.id(),
                    new ReleasedCounts.Shown(
                            cell.printed(),
                            cell.known().single(),
                            isRevised(figure),
                            cell.policy().code()));
        }
        return shown;
    }

    private boolean isRevised(FigureCell figure) {
        return earlier.stream()
                .anyMatch(cell -> cell.cell().equals(figure.id())
                        && cell.version() < versions.get(figure.id())
                        && cell.audience() == audience
                        && cell.status() == Status.PUBLISHED);
    }

    /** What the audience knows after the release that it did not before. */
    List<DisclosedCell> told(Release release, UUID table) {
        Map<String, ReleasedCell> cells = byKey(release);
        List<DisclosedCell> told = new ArrayList<>();
        versions.forEach((cell, version) -> {
            ReleasedCell released = cells.get(DisclosedCell.key(cell, version));
            if (released != null && (asked.containsKey(cell) || released.status() == Status.ABSENT)) {
                told.add(new DisclosedCell(
                        audience,
                        cell,
                        version,
                        counts.get(cell),
                        released.status(),
                        released.printed(),
                        released.known(),
                        released.policy(),
                        table));
            }
        });
        return told;
    }

    /** The sums of a release between cells as they are now. */
    List<Equation> toldSums(Release release) {
        Set<String> keys = versions.entrySet().stream()
                .map(version -> DisclosedCell.key(version.getKey(), version.getValue()))
                .collect(Collectors.toSet());
        return release.equations().stream()
                .filter(sum -> sum.cells().allMatch(keys::contains))
                .toList();
    }

    private static Map<String, ReleasedCell> byKey(Release release) {
        Map<String, ReleasedCell> cells = new LinkedHashMap<>();
        release.cells().forEach(cell -> cells.put(cell.key(), cell));
        return cells;
    }

    /** The key of a cell with this count: of the version that has it, else of the next. */
    private String key(String cell, long count) {
        int version = versions.computeIfAbsent(cell, name -> {
            DisclosedCell known = newest.get(name);
            if (known == null) {
                return 1;
            }
            return known.count() == count ? known.version() : known.version() + 1;
        });
        counts.put(cell, count);
        return DisclosedCell.key(cell, version);
    }

    private Equation versioned(Equation sum) {
        return new Equation(
                DisclosedCell.key(sum.total(), versions.get(sum.total())),
                sum.parts().stream()
                        .map(part -> DisclosedCell.key(part, versions.get(part)))
                        .toList());
    }
}
