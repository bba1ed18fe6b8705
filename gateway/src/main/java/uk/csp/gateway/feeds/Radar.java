package uk.csp.gateway.feeds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.csp.gateway.words.Labels;
import uk.csp.gateway.words.Periods;

/** The returns of some quarters, by authority and dataset; each quarter a shape and words, never a colour alone. Pure. */
record Radar(List<String> quarters, List<Authority> authorities, List<Tally> tallies) {
    /** An authority and what it owes; not registered when nobody of its kind is. */
    record Authority(String name, String kind, boolean registered, List<Row> rows) {}

    record Row(String dataset, String name, String item, List<Cell> cells) {}

    /** One return. A link to send it where it is the reader's own and lacks something. */
    record Cell(String quarter, ReturnState state, String words, String period, boolean sendable, boolean arrived) {}

    /** How many returns are in a state. */
    record Tally(ReturnState state, long count) {}

    /** @param partner the reader's organisation when it may send, else null */
    static Radar of(List<ReturnItem> items, String partner) {
        List<String> quarters =
                List.copyOf(items.stream().map(ReturnItem::quarter).collect(Collectors.toCollection(TreeSet::new)));
        Map<String, List<ReturnItem>> byAuthority = items.stream()
                .sorted(Comparator.comparing(Radar::authorityName))
                .collect(Collectors.groupingBy(Radar::authorityKey, LinkedHashMap::new, Collectors.toList()));
        List<Authority> authorities = new ArrayList<>();
        byAuthority.values().forEach(own -> authorities.add(authority(own, quarters, partner)));
        Map<ReturnState, Long> counts = items.stream()
                .collect(Collectors.groupingBy(item -> ReturnState.of(item.state()), Collectors.counting()));
        List<Tally> tallies = new ArrayList<>();
        for (ReturnState state : ReturnState.values()) {
            if (counts.containsKey(state)) {
                tallies.add(new Tally(state, counts.get(state)));
            }
        }
        return new Radar(quarters.stream().map(Periods::months).toList(), authorities, tallies);
    }

    /** Whether anything at all came for these quarters. */
    public boolean isSilent() {
        return authorities.stream()
                .flatMap(authority -> authority.rows().stream())
                .flatMap(row -> row.cells().stream())
                .noneMatch(Cell::arrived);
    }

    private static Authority authority(List<ReturnItem> own, List<String> quarters, String partner) {
        ReturnItem any = own.get(0);
        Map<String, List<ReturnItem>> byDataset = own.stream()
                .collect(Collectors.groupingBy(ReturnItem::dataset, LinkedHashMap::new, Collectors.toList()));
        boolean mine = any.authority() != null && any.authority().equals(partner);
        List<Row> rows = byDataset.values().stream()
                .map(items -> row(items, quarters, mine))
                .toList();
        return new Authority(authorityName(any), Labels.plain(any.holder()), any.authority() != null, rows);
    }

    private static Row row(List<ReturnItem> items, List<String> quarters, boolean mine) {
        ReturnItem any = items.get(0);
        List<Cell> cells = new ArrayList<>();
        for (String quarter : quarters) {
            cells.add(items.stream()
                    .filter(item -> item.quarter().equals(quarter))
                    .findFirst()
                    .map(item -> cell(item, mine))
                    .orElse(new Cell(Periods.months(quarter), ReturnState.NOT_APPLICABLE, "", quarter, false, false)));
        }
        return new Row(any.dataset(), any.datasetName(), any.prescribedItem(), cells);
    }

    private static Cell cell(ReturnItem item, boolean mine) {
        ReturnState state = ReturnState.of(item.state());
        List<String> missing = item.missingMonths() == null ? List.of() : item.missingMonths();
        String period = missing.isEmpty()
                ? item.quarter()
                : missing.size() == 1 ? missing.get(0) : missing.get(0) + "/" + missing.get(missing.size() - 1);
        return new Cell(
                Periods.months(item.quarter()),
                state,
                says(item, state),
                period,
                mine && !missing.isEmpty(),
                item.receivedOn() != null);
    }

    /** The service's words without the state, which stands before them, and without what the caption says. */
    private static String says(ReturnItem item, ReturnState state) {
        String words = item.words() == null ? "" : item.words().replaceFirst("\\. No supplier of kind .*$", "");
        String rest = words.equals(state.title()) ? "" : words.replaceFirst("^" + state.title() + "[;,] ", "");
        return rest.isEmpty() ? "" : Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }

    private static String authorityKey(ReturnItem item) {
        return item.authority() == null ? "kind " + item.holder() : item.authority();
    }

    private static String authorityName(ReturnItem item) {
        return item.authorityName() == null ? Labels.plain(item.holder()) : item.authorityName();
    }
}
