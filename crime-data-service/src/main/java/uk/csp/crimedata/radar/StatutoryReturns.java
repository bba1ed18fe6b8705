package uk.csp.crimedata.radar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.page.Sql;
import uk.csp.crimedata.radar.QuarterlyReturn.Arrival;

/** Who owed which information when, and what came of it: worked out from the submissions, for any day. */
@ApplicationScoped
class StatutoryReturns {
    /** Days are those of the authorities. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** Every dataset that is due at some time, with each authority that may send it; without one where none is known. */
    private static final String OWED =
            """
            SELECT d.id, d.code, d.name, d.prescribed_item, d.supplier_kind, d.due_rule,
              d.basis IS NULL OR d.basis = ?, s.id, s.code, s.name
            FROM dataset d
            LEFT JOIN supplier s ON s.kind = d.supplier_kind AND s.area_id IN (?, ?)
            WHERE d.due_rule IS NOT NULL
            ORDER BY d.id, s.code
            """;

    /** When each month first came whole, and whether its last delivery before the day was a nil return; what was withdrawn
     * by then did not come. */
    private static final String ARRIVALS =
            """
            SELECT dataset_id, supplier_id, month::date, min(received_at),
              (array_agg(nil ORDER BY number DESC))[1]
            FROM submission, generate_series(first_month, last_month, interval '1 month') AS month
            WHERE mode = 'replace' AND received_at < ? AND (withdrawn_at IS NULL OR withdrawn_at >= ?)
              AND month BETWEEN ? AND ?
            GROUP BY dataset_id, supplier_id, month
            """;

    private final Sql sql;

    StatutoryReturns(Sql sql) {
        this.sql = sql;
    }

    /** The day where returns are due; for an hour of every summer night it is not that of UTC. */
    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** A dataset and the authority that owes it; {@code supplier} is null when none is registered. */
    private record Owed(
            int datasetId,
            String dataset,
            String datasetName,
            String prescribedItem,
            String holder,
            DueRule rule,
            boolean counted,
            Integer supplierId,
            String supplier,
            String supplierName) {}

    /** @param on the day whose end is looked at */
    List<ReturnView> of(Partnership partnership, Quarter first, Quarter last, LocalDate on) {
        List<Owed> owed = sql.list(
                OWED,
                row -> new Owed(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        DueRule.ofCode(row.getString(6)),
                        row.getBoolean(7),
                        row.getObject(8, Integer.class),
                        row.getString(9),
                        row.getString(10)),
                partnership.basis(),
                partnership.id(),
                partnership.forceId());
        Map<String, Map<YearMonth, Arrival>> arrivals = arrivals(first, last, on);
        List<ReturnView> returns = new ArrayList<>();
        for (Owed one : owed) {
            Stream.iterate(first, quarter -> quarter.compareTo(last) <= 0, quarter -> quarter.plus(1))
                    .forEach(quarter -> returns.add(view(one, quarter, arrivals, on)));
        }
        return returns;
    }

    private static ReturnView view(
            Owed owed, Quarter quarter, Map<String, Map<YearMonth, Arrival>> arrivals, LocalDate on) {
        QuarterlyReturn found = !owed.counted() || quarter.compareTo(Quarter.EARLIEST) < 0
                ? QuarterlyReturn.notApplicable()
                : QuarterlyReturn.of(
                        quarter,
                        owed.rule(),
                        arrivals.getOrDefault(key(owed.datasetId(), owed.supplierId()), Map.of()),
                        on);
        return ReturnView.of(
                owed.supplier(),
                owed.supplierName(),
                owed.holder(),
                owed.dataset(),
                owed.datasetName(),
                owed.prescribedItem(),
                quarter,
                found);
    }

    private Map<String, Map<YearMonth, Arrival>> arrivals(Quarter first, Quarter last, LocalDate on) {
        OffsetDateTime end = on.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime();
        Map<String, Map<YearMonth, Arrival>> arrivals = new HashMap<>();
        sql.list(
                ARRIVALS,
                row -> arrivals.computeIfAbsent(key(row.getInt(1), row.getInt(2)), key -> new HashMap<>())
                        .put(
                                YearMonth.from(row.getObject(3, LocalDate.class)),
                                new Arrival(
                                        row.getObject(4, OffsetDateTime.class)
                                                .atZoneSameInstant(ZONE)
                                                .toLocalDate(),
                                        row.getBoolean(5))),
                end,
                end,
                first.first().atDay(1),
                last.last().atDay(1));
        return arrivals;
    }

    private static String key(int dataset, Integer supplier) {
        return dataset + " " + supplier;
    }
}
