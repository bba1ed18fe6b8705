package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.figure.ChangedFigures;
import uk.csp.crimedata.figure.ReportedFigures;
import uk.csp.crimedata.measure.MeasureBooks;
import uk.csp.crimedata.merge.WithdrawnRows;
import uk.csp.crimedata.reported.MergeValues;

/** Takes back the totals of a withdrawn submission. Their history stays: what was known before is known to have been. */
@ApplicationScoped
class WithdrawTotals {
    private final Catalogues catalogues;
    private final MeasureBooks books;
    private final ReportedFigures figures;

    WithdrawTotals(Catalogues catalogues, MeasureBooks books, ReportedFigures figures) {
        this.catalogues = catalogues;
        this.books = books;
        this.figures = figures;
    }

    /** How many values went, and which figures changed with them. */
    record Taken(long values, ChangedFigures figures) {}

    /** @param lost months that nobody has delivered whole afterwards */
    Taken takeBack(Connection connection, WithdrawnRows.Found submission, Collection<YearMonth> lost, UUID cause)
            throws SQLException {
        Catalogue catalogue = catalogues.held(connection);
        List<Partnership> partnerships = catalogue.partnershipsOf(submission.supplier());
        Instant knownAt = figures.hold(connection, partnerships);
        MergeValues.Merged gone = new MergeValues(
                        connection, submission.dataset(), submission.supplier(), submission.number(), knownAt)
                .withdraw(submission.whole(), lost);
        ChangedFigures changed = figures.refresh(
                connection, catalogue, books.of(connection, catalogue), partnerships, gone.touched(), cause, knownAt);
        return new Taken(gone.withdrawn(), changed);
    }
}
