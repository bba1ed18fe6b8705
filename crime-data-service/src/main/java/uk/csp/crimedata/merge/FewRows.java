package uk.csp.crimedata.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.csp.crimedata.WorkRelation;
import uk.csp.crimedata.WorkRelation.Column;
import uk.csp.crimedata.catalogue.Catalogue;
import uk.csp.crimedata.feed.Collisions;
import uk.csp.crimedata.feed.FeedFormats;
import uk.csp.crimedata.feed.FeedTally;
import uk.csp.crimedata.feed.FeedText;
import uk.csp.crimedata.feed.IncidentRecord;
import uk.csp.crimedata.feed.Rejection;
import uk.csp.crimedata.feed.RowSink;
import uk.csp.crimedata.feed.SubmissionOrder;
import uk.csp.crimedata.feed.SubmissionOrder.Mode;
import uk.csp.crimedata.feed.SubmissionPeriod;

/**
 * The rows of a small upsert, kept in memory and sent along with the statements that merge them. What may come by this
 * way is plain: no row repeats another's identity, and rows that are not named stay as they are. All else is staged.
 */
public final class FewRows implements RowSink, CheckedRows {
    static final int MOST = 100;

    private final List<IncidentRecord> rows = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Set<UUID> keys = new HashSet<>();
    private final FeedTally tally;
    private boolean plain = true;

    private FewRows(SubmissionPeriod period, Catalogue catalogue) {
        tally = new FeedTally(this, period, catalogue, rows -> {});
    }

    /** Empty when the feed must be staged. */
    static Optional<FewRows> read(SubmissionOrder order, Catalogue catalogue, Collisions collisions, FeedText text)
            throws IOException {
        if (order.mode() != Mode.UPSERT || !text.isShort()) {
            return Optional.empty();
        }
        FewRows few = new FewRows(order.period(), catalogue);
        FeedFormats.of(order, catalogue, collisions).read(text.open(), few.tally);
        return few.plain ? Optional.of(few) : Optional.empty();
    }

    @Override
    public void accept(IncidentRecord row) {
        plain &= rows.size() < MOST && keys.add(row.key());
        rows.add(row);
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public long accepted() {
        return rows.size();
    }

    @Override
    public List<Rejection> rejections() {
        return rejections;
    }

    @Override
    public long placed(IncidentRecord.Placement placement) {
        return rows.stream().filter(row -> row.placement() == placement).count();
    }

    List<IncidentRecord> rows() {
        return rows;
    }

    FeedTally tally() {
        return tally;
    }

    Set<UUID> keys() {
        return keys;
    }

    /** What it takes to find out which of the rows change anything. */
    WorkRelation identities() {
        return WorkRelation.rows(
                "staging",
                Column.of("line", "int", rows, IncidentRecord::line),
                Column.of("ordinal", "int", rows, row -> 1),
                Column.of("key", "uuid", rows, IncidentRecord::key),
                Column.of("digest", "uuid", rows, IncidentRecord::digest));
    }

    /** The rows as the relation {@code staging}, like the work table of that name. */
    WorkRelation staging() {
        return WorkRelation.rows(
                "staging",
                Column.of("line", "int", rows, IncidentRecord::line),
                Column.of("ordinal", "int", rows, row -> 1),
                Column.of("key", "uuid", rows, IncidentRecord::key),
                Column.of("digest", "uuid", rows, IncidentRecord::digest),
                Column.of("month", "date", rows, IncidentRecord::month),
                Column.of("area_id", "int", rows, IncidentRecord::areaId),
                Column.of("category_id", "smallint", rows, IncidentRecord::categoryId),
                Column.of("placement", "text", rows, row -> String.valueOf(row.placement().code)),
                Column.of("flags", "int", rows, IncidentRecord::flags),
                Column.of("occurred_on", "date", rows, IncidentRecord::occurredOn),
                Column.of("recorded_on", "date", rows, IncidentRecord::recordedOn),
                Column.of("longitude", "float8", rows, IncidentRecord::longitude),
                Column.of("latitude", "float8", rows, IncidentRecord::latitude),
                Column.of("reference", "text", rows, row -> storable(row.reference())),
                Column.of("offence_code", "text", rows, row -> storable(row.offenceCode())),
                Column.of("location", "text", rows, row -> storable(row.location())),
                Column.of("outcome", "text", rows, row -> storable(row.outcome())));
    }

    private static String storable(String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
