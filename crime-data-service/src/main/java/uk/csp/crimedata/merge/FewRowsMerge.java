package uk.csp.crimedata.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.csp.crimedata.WorkRelation;
import uk.csp.crimedata.WorkRelation.Column;
import uk.csp.crimedata.feed.SubmissionOrder;
import uk.csp.crimedata.ledger.Ledger;

/**
 * Merges a few rows with the statements of {@link Merge}, but two of them for all: one finds what changes, and where
 * something does, one writes it. Work tables would have to be emptied each time, and every plan made anew.
 */
final class FewRowsMerge {
    private final Connection connection;
    private final SubmissionOrder order;
    private final long submission;
    private final FewRows few;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();

    FewRowsMerge(Connection connection, SubmissionOrder order, long submission, FewRows few) {
        this.connection = connection;
        this.order = order;
        this.submission = submission;
        this.few = few;
    }

    private record Change(
            String kind,
            int line,
            UUID key,
            int ordinal,
            Object oldMonth,
            Object oldAreaId,
            Object oldCategoryId,
            Object oldFlags) {}

    private record Cell(Object areaId, Object month, Object categoryId, Object flags, Object delta) {}

    private record Count(int areaId, short indicatorId, String month, int delta) {
        private Ledger.Range range() {
            YearMonth changed = YearMonth.from(LocalDate.parse(month));
            return new Ledger.Range(areaId, indicatorId, changed, changed);
        }
    }

    Merge.Outcome merge() throws SQLException {
        List<Change> changes = findChanges();
        if (!changes.isEmpty()) {
            write(changes);
        }
        long created = count(changes, "C");
        long updated = count(changes, "U");
        return new Merge.Outcome(created, updated, few.accepted() - created - updated, 0);
    }

    /** The ledger of what the merge changed. */
    Ledger ledger() {
        return Ledger.of(
                connection,
                WorkRelation.rows(
                        "cell_change",
                        Column.of("area_id", "int", cells, Cell::areaId),
                        Column.of("month", "date", cells, Cell::month),
                        Column.of("category_id", "smallint", cells, Cell::categoryId),
                        Column.of("flags", "int", cells, Cell::flags),
                        Column.of("delta", "int", cells, Cell::delta)),
                WorkRelation.rows(
                        "count_change",
                        Column.of("area_id", "int", counts, Count::areaId),
                        Column.of("indicator_id", "smallint", counts, Count::indicatorId),
                        Column.of("month", "date", counts, Count::month),
                        Column.of("delta", "int", counts, Count::delta)),
                ranges());
    }

    private List<Ledger.Range> ranges() {
        Map<List<Object>, Ledger.Range> ranges = new LinkedHashMap<>();
        for (Count count : counts) {
            ranges.merge(List.of(count.areaId(), count.indicatorId()), count.range(), Ledger.Range::spanning);
        }
        return List.copyOf(ranges.values());
    }

    private List<Change> findChanges() throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement select = WorkRelation.prepare(
                        connection,
                        List.of(few.identities()),
                        Merge.CHANGES_OF_AN_UPSERT,
                        order.dataset().id(),
                        order.supplier().id());
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                changes.add(new Change(
                        rows.getString("kind"),
                        rows.getInt("line"),
                        rows.getObject("key", UUID.class),
                        rows.getInt("ordinal"),
                        rows.getString("old_month"),
                        rows.getObject("old_area_id"),
                        rows.getObject("old_category_id"),
                        rows.getObject("old_flags")));
            }
        }
        return changes;
    }

    private void write(List<Change> changes) throws SQLException {
        Set<String> kinds = changes.stream().map(Change::kind).collect(Collectors.toSet());
        short dataset = order.dataset().id();
        int supplier = order.supplier().id();
        List<WorkRelation> relations = new ArrayList<>(List.of(few.staging(), relation(changes)));
        // An update of nothing would still look at every partition.
        if (kinds.contains("U")) {
            relations.add(WorkRelation.result("updated", Merge.UPDATE_CHANGED, submission, dataset, supplier));
        }
        if (kinds.contains("C")) {
            relations.add(WorkRelation.result("created", Merge.INSERT_CREATED, dataset, supplier, submission));
        }
        relations.add(WorkRelation.result("cell_change", Merge.CELL_CHANGES));
        relations.add(Ledger.countChanges(order.dataset()));
        try (PreparedStatement statement = WorkRelation.prepare(
                        connection,
                        relations,
                        """
                        SELECT area_id, month::text, category_id, flags, NULL AS indicator_id, delta FROM cell_change
                        UNION ALL
                        SELECT area_id, month::text, NULL, NULL, indicator_id, delta FROM count_change
                        """);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                short indicator = rows.getShort(5);
                if (rows.wasNull()) {
                    cells.add(new Cell(
                            rows.getObject(1),
                            rows.getString(2),
                            rows.getObject(3),
                            rows.getObject(4),
                            rows.getInt(6)));
                } else {
                    counts.add(new Count(rows.getInt(1), indicator, rows.getString(2), rows.getInt(6)));
                }
            }
        }
    }

    private static WorkRelation relation(List<Change> changes) {
        return WorkRelation.rows(
                "change",
                Column.of("kind", "text", changes, Change::kind),
                Column.of("line", "int", changes, Change::line),
                Column.of("key", "uuid", changes, Change::key),
                Column.of("ordinal", "int", changes, Change::ordinal),
                Column.of("old_month", "date", changes, Change::oldMonth),
                Column.of("old_area_id", "int", changes, Change::oldAreaId),
                Column.of("old_category_id", "smallint", changes, Change::oldCategoryId),
                Column.of("old_flags", "int", changes, Change::oldFlags));
    }

    private static long count(List<Change> changes, String kind) {
        return changes.stream().filter(change -> change.kind().equals(kind)).count();
    }
}
