package uk.csp.gateway.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.csp.gateway.words.Labels;

/** The risk page: every threat of a cycle, those the reader filtered for, and what to know of all of them. */
record RiskView(
        String home,
        Cycle cycle,
        List<Cycle> cycles,
        Model model,
        List<Row> all,
        Filter filter,
        Map<String, Matrix.Item> places,
        List<ListEntry> entries) {

    /** What the reader wants to see; empty is everything. */
    record Filter(String theme, String band, boolean drifting) {
        Filter {
            theme = theme == null ? "" : theme;
            band = band == null ? "" : band;
        }

        boolean takes(Rating rating) {
            return (theme.isEmpty() || rating.threat().theme().id().equals(theme))
                    && (band.isEmpty() || band.equals(rating.band()))
                    && (!drifting || rating.drift() != null);
        }

        public boolean isSet() {
            return !theme.isEmpty() || !band.isEmpty() || drifting;
        }
    }

    record ListEntry(
            String label, int order, String ratified, String indicative, List<Member> members, String footnote) {
        record Page(List<ListEntry> items) {}

        record Member(String label) {}

        String band() {
            return ratified == null ? indicative : ratified;
        }

        public boolean drifts() {
            return ratified != null && indicative != null && !ratified.equals(indicative);
        }

        public Band indicativeBand() {
            return Band.of(indicative);
        }

        /** Named only where an entry has more threats than its own name says. */
        public String memberWords() {
            return members == null || members.size() < 2
                    ? ""
                    : Labels.list(members.stream().map(Member::label).toList());
        }
    }

    record Entries(Band band, List<ListEntry> items) {}

    record Choice(String value, String label, boolean selected) {}

    /** How many threats a band has, of those ratified or, before that, indicative. */
    record Count(Band band, long threats) {}

    public List<Row> rows() {
        return all.stream().filter(row -> filter.takes(row.rating())).toList();
    }

    public boolean isFiltered() {
        return filter.isSet();
    }

    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        for (String band : bands()) {
            counts.add(new Count(
                    Band.of(band),
                    all.stream().filter(row -> band.equals(row.rating().band())).count()));
        }
        return counts;
    }

    public long drifting() {
        return all.stream().filter(Row::drifts).count();
    }

    public long unknown() {
        return all.stream().filter(row -> row.rating().band() == null).count();
    }

    public boolean driftingOnly() {
        return filter.drifting();
    }

    public List<Choice> cycleChoices() {
        return cycles.stream()
                .map(one -> new Choice(one.cycle(), one.label(), one.cycle().equals(cycle.cycle())))
                .toList();
    }

    public List<Choice> themes() {
        Map<String, Rating.Theme> themes = new LinkedHashMap<>();
        all.stream()
                .map(row -> row.rating().threat().theme())
                .sorted(Comparator.comparingInt(Rating.Theme::order))
                .forEach(theme -> themes.putIfAbsent(theme.id(), theme));
        return themes.values().stream()
                .map(theme -> new Choice(theme.id(), theme.label(), theme.id().equals(filter.theme())))
                .toList();
    }

    public List<Choice> bandChoices() {
        return bands().stream()
                .map(band -> new Choice(band, band, band.equals(filter.band())))
                .toList();
    }

    /** From the riskiest down, as the model has them. */
    private List<String> bands() {
        return model.bands().stream()
                .sorted(Comparator.comparingDouble(Model.Band::from).reversed())
                .map(Model.Band::label)
                .toList();
    }

    public String matrix() {
        return new MatrixDrawing(model.grades())
                .draw(rows().stream().map(this::spot).filter(Objects::nonNull).toList());
    }

    /** Rows whose harm or likelihood nobody knows cannot be placed. */
    public List<Row> unplaced() {
        return rows().stream().filter(row -> spot(row) == null).toList();
    }

    private Spot spot(Row row) {
        Matrix.Item place = places.get(row.rating().threat().id());
        if (place == null
                || place.harm() == null
                || place.likelihood() == null
                || !place.harm().isKnown()
                || !place.likelihood().isKnown()) {
            return null;
        }
        return new Spot(
                row.number(),
                row.label(),
                row.address(),
                place.harm().share(),
                place.likelihood().share(),
                row.ratified(),
                row.indicative(),
                Drifts.way(row.rating()));
    }

    public List<Entries> lists() {
        Map<String, List<ListEntry>> byBand = entries.stream()
                .filter(entry -> entry.band() != null)
                .sorted(Comparator.comparingInt(ListEntry::order))
                .collect(Collectors.groupingBy(ListEntry::band, TreeMap::new, Collectors.toList()));
        return bands().stream()
                .filter(byBand::containsKey)
                .map(band -> new Entries(Band.of(band), byBand.get(band)))
                .toList();
    }

    static Map<String, Matrix.Item> places(Matrix matrix) {
        return matrix.items().stream().collect(Collectors.toMap(Matrix.Item::threat, Function.identity(), (a, b) -> a));
    }
}
