package uk.csp.crimedata.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.csp.crimedata.figure.Provenance.DeliveredMonth;
import uk.csp.crimedata.figure.Provenance.Delivery;
import uk.csp.crimedata.page.Sql;
import uk.csp.crimedata.reference.IndicatorDefinitions;

/** Follows a revision of a figure back to the submissions it was counted from. */
@ApplicationScoped
class TraceFigure {
    /** Newest first: the month a figure counted is the one delivered last. */
    private static final String SUBMISSIONS =
            """
            SELECT submission.id, supplier.code, dataset.code, first_month, last_month, mode, received_at,
              receipt::json -> 'rows'
            FROM submission
            JOIN supplier ON supplier.id = supplier_id
            JOIN dataset ON dataset.id = dataset_id
            WHERE number IN (SELECT unnest(submissions) FROM figure_revision
              WHERE (figure_id, revision) IN (SELECT * FROM unnest(?::text[], ?::int[])))
            ORDER BY number DESC
            """;

    private final Sql sql;
    private final ObjectMapper json;
    private final IndicatorDefinitions definitions;

    TraceFigure(Sql sql, ObjectMapper json, IndicatorDefinitions definitions) {
        this.sql = sql;
        this.json = json;
        this.definitions = definitions;
    }

    private record Delivered(Delivery delivery, YearMonth first, YearMonth last) {
        boolean covers(String dataset, YearMonth month) {
            return delivery.dataset().equals(dataset) && !month.isBefore(first) && !month.isAfter(last);
        }
    }

    Provenance trace(ReadFigure.Origin origin) {
        Figures.Stored stored = origin.figure();
        FigureChanged figure = read(stored.body());
        List<Delivered> delivered = delivered(origin.revisions());
        return new Provenance(
                stored.body(),
                stored.revision(),
                definitions.of(figure.indicator().id()).orElseThrow(),
                figure.rate() == null ? null : figure.rate().denominator(),
                months(figure, delivered),
                delivered.stream().map(Delivered::delivery).toList());
    }

    private static List<DeliveredMonth> months(FigureChanged figure, List<Delivered> delivered) {
        List<DeliveredMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.parse(figure.period().end());
        for (YearMonth month = YearMonth.parse(figure.period().start());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            for (String dataset : figure.sources()) {
                months.add(new DeliveredMonth(
                        month.toString(),
                        dataset,
                        lastDelivery(delivered, dataset, month).orElse(null)));
            }
        }
        return months;
    }

    private static Optional<UUID> lastDelivery(List<Delivered> delivered, String dataset, YearMonth month) {
        return delivered.stream()
                .filter(submission -> submission.covers(dataset, month))
                .map(submission -> submission.delivery().id())
                .findFirst();
    }

    private List<Delivered> delivered(List<Figures.Stored> revisions) {
        return sql.list(
                SUBMISSIONS,
                row -> {
                    YearMonth first = YearMonth.from(row.getObject(4, LocalDate.class));
                    YearMonth last = YearMonth.from(row.getObject(5, LocalDate.class));
                    Instant receivedAt = row.getObject(7, OffsetDateTime.class).toInstant();
                    Delivery delivery = new Delivery(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            first.equals(last) ? first.toString() : first + "/" + last,
                            row.getString(6),
                            receivedAt,
                            row.getString(8));
                    return new Delivered(delivery, first, last);
                },
                revisions.stream().map(Figures.Stored::id).toArray(String[]::new),
                revisions.stream().map(Figures.Stored::revision).toArray(Integer[]::new));
    }

    private FigureChanged read(String body) {
        try {
            return json.readValue(body, FigureChanged.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored figure cannot be read", e);
        }
    }
}
