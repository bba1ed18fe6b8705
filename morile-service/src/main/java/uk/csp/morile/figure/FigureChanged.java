package uk.csp.morile.figure;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import uk.csp.morile.MorileJson;
import uk.csp.platform.event.UnreadableEvent;

/** The event of crime-data-service (contracts: figure-changed.v1), as far as ratings need it. Unknown fields are ignored. */
record FigureChanged(
        String figure,
        Integer revision,
        Partnership partnership,
        Indicator indicator,
        Area area,
        Period period,
        Long count,
        Change change,
        Rate rate,
        Completeness completeness,
        Instant knownAt) {
    private static final Set<String> YEARLY = Set.of("financial-year", "rolling-twelve-months");

    record Partnership(String code) {}

    record Indicator(String id, String label) {}

    record Area(String code, String kind) {}

    record Period(String code, String kind, YearMonth end) {}

    record Change(Long count, Double percent, Boolean significant) {}

    record Rate(Double value, Integer per) {}

    record Completeness(Boolean complete) {}

    static FigureChanged read(byte[] data) throws UnreadableEvent {
        try {
            JsonNode tree = MorileJson.mapper().readTree(data);
            FigureChanged figure = MorileJson.mapper().treeToValue(tree, FigureChanged.class);
            if (figure == null || !figure.isWhole()) {
                throw new UnreadableEvent("A figure lacks what the contract requires", null);
            }
            return figure;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableEvent("A figure does not have the form of the contract", e);
        } catch (IOException e) {
            throw new UnreadableEvent("A figure cannot be read", e);
        }
    }

    /** Only yearly figures of whole partnerships inform ratings. */
    boolean isYearlyOfPartnership() {
        return area.kind().equals("partnership") && YEARLY.contains(period.kind());
    }

    boolean isComplete() {
        return completeness.complete() && count != null;
    }

    Double ratePer1000() {
        return rate == null ? null : Double.valueOf(rate.value() * 1000 / rate.per());
    }

    private boolean isWhole() {
        return figure != null
                && revision != null
                && partnership != null
                && partnership.code() != null
                && indicator != null
                && indicator.id() != null
                && indicator.label() != null
                && area != null
                && area.kind() != null
                && period != null
                && period.kind() != null
                && period.end() != null
                && (change == null || change.count() != null && change.significant() != null)
                && (rate == null || rate.value() != null && rate.per() != null && rate.per() > 0)
                && completeness != null
                && completeness.complete() != null
                && knownAt != null;
    }
}
