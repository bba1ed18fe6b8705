package uk.csp.crimedata.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import uk.csp.crimedata.disclosure.DisclosurePolicy;
import uk.csp.crimedata.release.ReleasedCounts.Shown;

/** A table released to everybody, as the event tells it (contracts: public-table-released.v1): protected counts alone. */
record TableReleased(
        String table,
        long revision,
        UUID causationId,
        UUID id,
        Named partnership,
        String kind,
        String audience,
        String title,
        String question,
        List<DisclosurePolicy> policies,
        List<Cell> cells,
        List<UUID> earlierTables,
        Instant releasedAt,
        String hash,
        Links links) {
    static final String TYPE = "uk.csp.crime-data.public-table-released.v1";
    static final String SCHEMA = "https://csp.example/contracts/events/public-table-released.v1.schema.json";
    private static final String CONFIDENTIAL = "[c]";

    record Named(String code, String name) {}

    /** @param figureRevision null for an area of a set, which has no figure */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            String figure,
            Integer figureRevision,
            @JsonInclude(JsonInclude.Include.ALWAYS) Long count,
            String code,
            boolean exact,
            boolean revised,
            String policy) {}

    record Links(String table, String certificate) {}

    /**
     * @param number grows with every release
     * @param policies those of the figures
     */
    static TableReleased of(
            TableOrder order,
            long number,
            ReleasedCounts released,
            Collection<FigureCell> figures,
            Collection<DisclosurePolicy> policies) {
        Map<String, DisclosurePolicy> byCode = new TreeMap<>();
        policies.forEach(policy -> byCode.put(policy.code(), policy));
        List<Cell> cells = new ArrayList<>();
        for (FigureCell figure : figures) {
            Shown shown = released.counts().get(figure.id());
            cells.add(new Cell(
                    figure.id(),
                    FigureCell.setOf(figure.area()).isPresent() ? null : Integer.valueOf(figure.revision()),
                    shown.printed(),
                    shown.printed() == null ? CONFIDENTIAL : null,
                    shown.printed() != null && shown.exact(),
                    shown.revised(),
                    shown.policy()));
        }
        String address = "/v1/public-tables/" + released.id();
        return new TableReleased(
                "public-table." + released.id(),
                number,
                released.id(),
                released.id(),
                new Named(order.partnership().code(), order.partnership().name()),
                order.kind(),
                order.audience().word(),
                order.title(),
                order.question(),
                List.copyOf(byCode.values()),
                cells,
                released.earlierTables(),
                released.releasedAt(),
                released.hash(),
                new Links(address, address + "/certificate"));
    }
}
