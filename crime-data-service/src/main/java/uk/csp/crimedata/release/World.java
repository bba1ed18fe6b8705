package uk.csp.crimedata.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.disclosure.CountedCell;
import uk.csp.crimedata.disclosure.CountedCell.Standing;
import uk.csp.crimedata.disclosure.DisclosurePolicy;
import uk.csp.crimedata.disclosure.Equation;
import uk.csp.crimedata.disclosure.Interval;
import uk.csp.crimedata.disclosure.ReleasedCell.Status;

/**
 * All that a reader could put together with a new table: its cells, what earlier tables said that the reader sees, and
 * every sum between them. Only what hangs together with the new table is in it.
 */
record World(List<CountedCell> cells, List<Equation> sums) {

    /** Builds the world of a reader when a table for an audience is asked for. */
    static final class Builder {
        private final Audience reader;
        private final Audience audience;
        private final Map<String, Told> told = new HashMap<>();
        private final Map<String, CountedCell> cells = new LinkedHashMap<>();
        private final Set<Equation> sums = new LinkedHashSet<>();

        Builder(Audience reader, Audience audience, Collection<DisclosedCell> disclosed) {
            this.reader = reader;
            this.audience = audience;
            for (DisclosedCell cell : disclosed) {
                if (reader.sees(cell.audience())) {
                    told.merge(cell.key(), Told.of(cell, audience), Told::and);
                }
            }
            told.forEach((key, earlier) -> cells.put(key, earlier.cell(key)));
        }

        /** What is known of a cell from tables the reader sees. */
        private record Told(
                long count, Status status, Interval known, DisclosurePolicy policy, boolean printedForAudience) {
            static Told of(DisclosedCell cell, Audience audience) {
                return new Told(
                        cell.count(),
                        cell.status(),
                        cell.known(),
                        cell.policy(),
                        cell.audience() == audience && cell.status() == Status.PUBLISHED);
            }

            Told and(Told other) {
                return new Told(
                        count,
                        status.ordinal() < other.status.ordinal() ? status : other.status,
                        known.and(other.known),
                        policy.strictest(other.policy),
                        printedForAudience || other.printedForAudience);
            }

            CountedCell cell(String key) {
                Standing standing =
                        switch (status) {
                            case PUBLISHED -> Standing.PUBLISHED_BEFORE;
                            case HIDDEN -> Standing.HIDDEN_BEFORE;
                            case ABSENT -> Standing.ABSENT;
                        };
                return new CountedCell(key, count, policy, standing, known);
            }
        }

        Audience reader() {
            return reader;
        }

        Builder absent(String key, long count, DisclosurePolicy policy) {
            cells.putIfAbsent(key, CountedCell.absent(key, count, policy));
            return this;
        }

        /** A cell of the new table. What this audience was told of it before stands, unless it must not be repeated. */
        Builder asked(String key, long count, DisclosurePolicy policy) {
            Told earlier = told.get(key);
            boolean repeated = earlier != null
                    && (earlier.printedForAudience() || earlier.known().single())
                    && !policy.hides(count);
            Interval known = earlier == null ? Interval.ANY_COUNT : earlier.known();
            Standing standing = repeated ? Standing.PUBLISHED_BEFORE : Standing.ASKED;
            cells.put(key, new CountedCell(key, count, policy, standing, known));
            return this;
        }

        Builder sums(Collection<Equation> more) {
            sums.addAll(more);
            return this;
        }

        /** What hangs together with these cells by sums; a cell known exactly ties nothing together. */
        World around(Collection<String> keys) {
            Map<String, List<Equation>> touching = new HashMap<>();
            for (Equation sum : sums) {
                if (!sum.cells().allMatch(cells::containsKey)) {
                    throw new IllegalStateException("A sum names a cell nobody was told of: " + sum.total());
                }
                sum.cells().forEach(key -> touching.computeIfAbsent(key, cell -> new ArrayList<>())
                        .add(sum));
            }
            Set<String> reached = new LinkedHashSet<>(keys);
            Set<Equation> tied = new LinkedHashSet<>();
            Deque<String> open = new ArrayDeque<>(reached);
            Set<String> followed = new HashSet<>();
            while (!open.isEmpty()) {
                String key = open.remove();
                if (!cells.get(key).known().single() && followed.add(key)) {
                    for (Equation sum : touching.getOrDefault(key, List.of())) {
                        if (tied.add(sum)) {
                            sum.cells().filter(reached::add).forEach(open::add);
                        }
                    }
                }
            }
            return new World(reached.stream().map(cells::get).toList(), List.copyOf(tied));
        }
    }
}
