package uk.csp.crimedata.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.feed.IncidentRecord.Placement;

/** Counts the rows of a feed by month as they go by, and bounds how much of rejected rows is kept in memory. */
public final class FeedTally implements RowSink {
    /** Assumed: three months between event and record are usual for few offences only. */
    public static final int LATE_DAYS = 90;

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MOST_TEXT_KEPT = 8_000_000;

    private final RowSink next;
    private final SubmissionPeriod period;
    private final int origin;
    private final int[] rows;
    private final int[] unlocated;
    private final int[] dated;
    private final int[] late;
    private List<String> columns = List.of();
    private final PlacesOutOfTime outOfTime;
    private final LongConsumer progress;
    private long read;
    private int kept;

    /** @param progress told how many rows were read, after each */
    public FeedTally(RowSink next, SubmissionPeriod period, Catalogue catalogue, LongConsumer progress) {
        this.next = next;
        this.outOfTime = new PlacesOutOfTime(catalogue);
        this.progress = progress;
        this.period = period;
        this.origin = place(period.firstDay());
        int months = place(period.firstDayOfLastMonth()) - origin + 1;
        this.rows = new int[months];
        this.unlocated = new int[months];
        this.dated = new int[months];
        this.late = new int[months];
    }

    @Override
    public void columns(List<String> names) {
        columns = List.copyOf(names);
    }

    @Override
    public void accept(IncidentRecord row) {
        next.accept(row);
        progress.accept(++read);
        int month = place(row.month()) - origin;
        if (month < 0 || month >= rows.length) {
            return;
        }
        rows[month]++;
        outOfTime.add(row);
        if (row.placement() == Placement.UNLOCATED) {
            unlocated[month]++;
        }
        if (row.occurredOn() != null && row.recordedOn() != null) {
            dated[month]++;
            if (row.recordedOn().toEpochDay() - row.occurredOn().toEpochDay() > LATE_DAYS) {
                late[month]++;
            }
        }
    }

    @Override
    public void reject(Rejection rejection) {
        progress.accept(++read);
        int text = rejection.row() == null ? 0 : rejection.row().length();
        kept += text;
        next.reject(kept > MOST_TEXT_KEPT ? rejection.withoutRow() : rejection);
    }

    /** The feed's columns; empty where it has no header. */
    public List<String> columns() {
        return columns;
    }

    /** Every month of the period, also those without a row. */
    public List<DeliveredMonth> months() {
        return IntStream.range(0, rows.length)
                .mapToObj(
                        i -> new DeliveredMonth(period.first().plusMonths(i), rows[i], unlocated[i], dated[i], late[i]))
                .toList();
    }

    /** Rows in LSOAs that were not valid then. */
    public List<PlacesOutOfTime.Rows> outOfTime() {
        return outOfTime.all();
    }

    private static int place(LocalDate day) {
        return day.getYear() * MONTHS_OF_A_YEAR + day.getMonthValue();
    }
}
