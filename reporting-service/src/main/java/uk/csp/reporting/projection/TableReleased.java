package uk.csp.reporting.projection;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.csp.platform.event.UnreadableEvent;
import uk.csp.reporting.safe.ReleasedCount;

/** The event of crime-data-service (contracts: public-table-released.v1). Unknown fields are ignored. */
record TableReleased(
        String id,
        Long revision,
        Place partnership,
        String kind,
        String title,
        String question,
        List<ReleasedCount.Policy> policies,
        List<Cell> cells,
        String releasedAt,
        String hash,
        Links links) {

    record Place(String code) {}

    record Cell(String figure, Long figureRevision, Long count, Boolean exact, Boolean revised, String policy) {}

    record Links(String table, String certificate) {}

    static TableReleased read(byte[] data) throws UnreadableEvent {
        try {
            TableReleased table = ToldFact.JSON.readValue(data, TableReleased.class);
            Objects.requireNonNull(table.id());
            Objects.requireNonNull(table.revision());
            Objects.requireNonNull(table.partnership().code());
            Objects.requireNonNull(table.releasedAt());
            table.counts();
            return table;
        } catch (IOException | NullPointerException e) {
            throw new UnreadableEvent("A released table does not have the form of the contract", e);
        }
    }

    /** Of figures; what is told of areas that have none is not used. */
    List<ReleasedCount> counts() {
        Map<String, ReleasedCount.Policy> byCode =
                policies.stream().collect(Collectors.toMap(ReleasedCount.Policy::code, Function.identity()));
        ReleasedCount.Table table = new ReleasedCount.Table(
                id, revision, kind, title, question, releasedAt, hash, links.table(), links.certificate());
        return cells.stream()
                .filter(cell -> cell.figureRevision() != null)
                .map(cell -> new ReleasedCount(
                        Objects.requireNonNull(cell.figure()),
                        cell.figureRevision(),
                        cell.count(),
                        cell.exact(),
                        cell.revised(),
                        Objects.requireNonNull(byCode.get(cell.policy())),
                        table))
                .toList();
    }
}
