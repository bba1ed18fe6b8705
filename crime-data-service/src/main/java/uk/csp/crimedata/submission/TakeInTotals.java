package uk.csp.crimedata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import uk.csp.crimedata.CrimeDataProblem;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.catalogue.Catalogues;
import uk.csp.crimedata.feed.EmptyFeed;
import uk.csp.crimedata.feed.FeedFormats;
import uk.csp.crimedata.feed.FeedSink;
import uk.csp.crimedata.feed.FeedText;
import uk.csp.crimedata.feed.IncidentRecord.Placement;
import uk.csp.crimedata.feed.Rejection;
import uk.csp.crimedata.feed.SubmissionOrder;
import uk.csp.crimedata.feed.SubmissionOrder.Mode;
import uk.csp.crimedata.feed.SubmissionOrder.OnError;
import uk.csp.crimedata.figure.ChangedFigures;
import uk.csp.crimedata.figure.ReportedFigures;
import uk.csp.crimedata.measure.Measure;
import uk.csp.crimedata.measure.MeasureBook;
import uk.csp.crimedata.measure.MeasureBooks;
import uk.csp.crimedata.merge.CatalogueChanged;
import uk.csp.crimedata.merge.CheckedRows;
import uk.csp.crimedata.merge.MergeFeed;
import uk.csp.crimedata.merge.SubmissionQueue;
import uk.csp.crimedata.reported.Amount;
import uk.csp.crimedata.reported.MergeValues;
import uk.csp.crimedata.reported.MonthSpan;
import uk.csp.crimedata.reported.ReportedRow;
import uk.csp.crimedata.reported.StagedValues;
import uk.csp.platform.problem.ProblemException;

/** Takes in a feed whose rows are totals: reads and merges the values and makes the figures follow, as of one moment. */
@ApplicationScoped
class TakeInTotals {
    /** Above this a feed is not a feed with mistakes but another file. */
    private static final int MOST_REJECTIONS = 100_000;

    private final Catalogues catalogues;
    private final MeasureBooks books;
    private final ReportedFigures figures;

    TakeInTotals(Catalogues catalogues, MeasureBooks books, ReportedFigures figures) {
        this.catalogues = catalogues;
        this.books = books;
        this.figures = figures;
    }

    /** What became of a feed of totals. */
    record Taken(long number, Values values, MergeValues.Merged merged, ChangedFigures figures, Catalogue catalogue) {}

    /** @throws CatalogueChanged when there is a newer catalogue; the text can be opened again then */
    Taken take(Connection connection, SubmissionOrder order, Catalogue catalogue, FeedText text, UUID id)
            throws SQLException, IOException {
        MeasureBook book = books.of(connection, requireSame(catalogue, catalogues.current(connection)));
        Values values = new Values(StagedValues.open(connection));
        if (order.nil()) {
            EmptyFeed.require(text.open());
            values.accept(nil(order, catalogue, book));
        } else {
            FeedFormats.ofTotals(order, catalogue, book).read(text.open(), values);
        }
        values.finish();
        refuse(order, values);
        long number = SubmissionQueue.enterAlone(connection, order);
        Catalogue held = requireSame(catalogue, catalogues.held(connection));
        List<Partnership> partnerships = held.partnershipsOf(order.supplier());
        Instant knownAt = figures.hold(connection, partnerships);
        MergeValues.Merged merged = new MergeValues(connection, order.dataset(), order.supplier(), number, knownAt)
                .merge(order.mode() == Mode.REPLACE ? span(order) : null, values.accepted());
        ChangedFigures changed = figures.refresh(connection, held, book, partnerships, merged.touched(), id, knownAt);
        return new Taken(number, values, merged, changed, held);
    }

    private static Catalogue requireSame(Catalogue catalogue, Catalogue newest) {
        if (catalogue.version() != newest.version()) {
            throw new CatalogueChanged();
        }
        return newest;
    }

    /** Nothing happened: of everything the dataset counts, in every partnership the supplier answers for. */
    private static List<ReportedRow> nil(SubmissionOrder order, Catalogue catalogue, MeasureBook book) {
        List<ReportedRow> rows = new ArrayList<>();
        for (Measure measure : book.measures().values()) {
            if (measure.isCount() && measure.datasets().contains(order.dataset().code())) {
                for (Partnership partnership : catalogue.partnershipsOf(order.supplier())) {
                    rows.add(new ReportedRow(
                            1, measure.id(), partnership.code(), span(order), Amount.NIL, null, null, null, null));
                }
            }
        }
        return rows;
    }

    private static MonthSpan span(SubmissionOrder order) {
        return new MonthSpan(order.period().first(), order.period().last());
    }

    private static void refuse(SubmissionOrder order, Values values) {
        if (values.rejections().size() > MOST_REJECTIONS) {
            throw new ProblemException(
                    CrimeDataProblem.TOO_MANY_REJECTED_ROWS,
                    "More than " + MOST_REJECTIONS + " rows were rejected: is this the right dataset?",
                    MergeFeed.violations(values.rejections()));
        }
        if (order.onError() == OnError.REJECT_ALL && !values.rejections().isEmpty()) {
            throw new ProblemException(
                    CrimeDataProblem.ROWS_REJECTED,
                    values.rejections().size() + " rows were rejected, and the request asked to keep all or none.",
                    MergeFeed.violations(values.rejections()));
        }
        if (order.mode() == Mode.REPLACE && !order.nil() && values.accepted() == 0) {
            throw EmptyFeed.refusal(MergeFeed.violations(values.rejections()));
        }
    }

    /** The values of a feed as they are read. A row that reports none is one of other places or people: outside. */
    static final class Values implements FeedSink<List<ReportedRow>>, CheckedRows {
        private static final int MOST_TEXT_KEPT = 8_000_000;

        private final StagedValues staged;
        private final List<Rejection> rejections = new ArrayList<>();
        private List<String> columns = List.of();
        private long leftAside;
        private int kept;

        Values(StagedValues staged) {
            this.staged = staged;
        }

        @Override
        public void columns(List<String> names) {
            columns = List.copyOf(names);
        }

        @Override
        public void accept(List<ReportedRow> row) {
            if (row.isEmpty()) {
                leftAside++;
                return;
            }
            try {
                staged.add(row);
            } catch (SQLException e) {
                throw new IllegalStateException("Reported values could not be staged", e);
            }
        }

        @Override
        public void reject(Rejection rejection) {
            if (rejections.size() <= MOST_REJECTIONS) {
                kept += rejection.row() == null ? 0 : rejection.row().length();
                rejections.add(kept > MOST_TEXT_KEPT ? rejection.withoutRow() : rejection);
            }
        }

        private void finish() throws SQLException {
            staged.finish()
                    .forEach(repeated -> reject(new Rejection(
                            repeated.line(),
                            null,
                            "repeated-value",
                            "Line " + repeated.firstLine() + " has this measure, area and period already")));
            rejections.sort(Comparator.comparingInt(Rejection::line));
        }

        List<String> columns() {
            return columns;
        }

        @Override
        public long accepted() {
            return staged.staged();
        }

        @Override
        public List<Rejection> rejections() {
            return rejections;
        }

        @Override
        public long placed(Placement placement) {
            return switch (placement) {
                case LOCATED -> staged.staged();
                case UNLOCATED -> 0;
                case OUTSIDE -> leftAside;
            };
        }
    }
}
