package uk.csp.crimedata.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Dataset;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogue.Supplier;
import uk.csp.crimedata.ledger.Ledger;
import uk.csp.platform.event.Outbox;

/**
 * Makes the figures follow when records and months go. A submission only adds months, so it computes the periods it
 * reaches; here every figure there is of the dataset is computed anew, also one of a month that is missing now: it gets
 * a revision without a count. Withdrawals are rare.
 */
@ApplicationScoped
public class FiguresAfterWithdrawal {
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Clock clock;

    FiguresAfterWithdrawal(ObjectMapper json, Outbox outbox, Clock clock) {
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Known(Target target, Period period) {}

    /**
     * Enters what the withdrawal changed (work tables {@code cell_change} and {@code count_change}) and refreshes.
     *
     * @return the figures that got a new revision
     */
    public ChangedFigures refresh(
            Connection connection, Catalogue catalogue, Dataset dataset, Supplier supplier, long submission, UUID cause)
            throws SQLException {
        List<Partnership> partnerships = catalogue.partnershipsOf(supplier).stream()
                .filter(partnership -> catalogue.counts(dataset, partnership))
                .toList();
        RefreshFigures.lock(
                connection, partnerships.stream().map(Partnership::id).toList());
        Instant knownAt = clock.instant();
        Ledger ledger = new Ledger(connection);
        ledger.enter(dataset, submission, knownAt);
        ledger.carryOver();
        List<Known> figures = known(connection, catalogue, dataset, partnerships);
        if (figures.isEmpty()) {
            return ChangedFigures.none();
        }
        Coverage coverage = Coverage.load(connection, catalogue, partnerships);
        MonthlyCounts counts = MonthlyCounts.load(
                connection, figures.stream().map(Known::target).toList());
        FigureCalculator calculator = new FigureCalculator(catalogue);
        FigureRevisions revisions = new FigureRevisions(connection, json, outbox, knownAt);
        for (Known known : figures) {
            Target target = known.target();
            Received received = coverage.of(target.partnership(), target.indicator());
            MonthlySeries series = new MonthlySeries(counts.of(target), received.months(), received.gaps());
            FigureChanged figure = calculator.figure(
                    target.partnership(),
                    target.indicator(),
                    target.area(),
                    known.period(),
                    series,
                    received.sources());
            revisions.add(new FigureRevisions.Candidate(
                    target, known.period(), figure, received.submissions(known.period()), List.of(cause)));
        }
        revisions.finish();
        return revisions.changedBy(cause);
    }

    private static List<Known> known(
            Connection connection, Catalogue catalogue, Dataset dataset, List<Partnership> partnerships)
            throws SQLException {
        List<Known> figures = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                """
                SELECT partnership_id, indicator_id, area_id, period FROM figure
                WHERE partnership_id = ANY (?) AND indicator_id = ANY (?)
                """)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "int", partnerships.stream().map(Partnership::id).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "smallint",
                            catalogue.indicators().values().stream()
                                    .filter(indicator -> indicator.datasets().contains(dataset.id()))
                                    .map(Catalogue.Indicator::id)
                                    .toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Period period = Period.ofCode(rows.getString(4)).orElseThrow();
                    figures.add(new Known(
                            new Target(
                                    catalogue.partnerships().get(rows.getInt(1)),
                                    catalogue.indicators().get(rows.getShort(2)),
                                    catalogue.areas().get(rows.getInt(3)),
                                    period.start(),
                                    period.end()),
                            period));
                }
            }
        }
        return figures;
    }
}
