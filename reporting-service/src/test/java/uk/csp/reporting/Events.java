package uk.csp.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import uk.csp.kit.Contracts;
import uk.csp.kit.Topics;

/** Sends events as crime-data-service and morile-service do, made from the examples of the contracts. */
final class Events {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Partnerships whose analysts were told. */
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private static final AtomicLong RELEASE = new AtomicLong(1_000);

    private Events() {}

    /** Who may read counts as they are. */
    static void analysts(String partnership, long revision, String... analysts) {
        TOLD.add(partnership);
        ObjectNode data = example("partnership-changed.v1", "E22000056");
        String subject = "partnership." + partnership;
        data.put("partnership", subject).put("code", partnership).put("revision", revision);
        ArrayNode names = data.putArray("analysts");
        List.of(analysts).forEach(names::add);
        send("crime-data.figures.v1", "uk.csp.crime-data.partnership-changed.v1", subject, data);
    }

    /** As crime-data-service does, before anything else of a partnership; unless a test told of others. */
    private static void tellAnalysts(String partnership) {
        if (!TOLD.contains(partnership)) {
            analysts(partnership, 1, "safer-plymouth");
        }
    }

    /** A yearly figure of the whole partnership, released to everybody as it is. */
    static void figure(String partnership, String indicator, String period, long revision, long count, Long before) {
        String id = String.join(".", partnership, indicator, partnership, period);
        released(partnership, RELEASE.incrementAndGet(), id, revision, count);
        unreleased(partnership, indicator, period, revision, count, before);
    }

    /** A yearly figure of the whole partnership that nobody released. */
    static void unreleased(
            String partnership, String indicator, String period, long revision, long count, Long before) {
        tellAnalysts(partnership);
        ObjectNode data = example("figure-changed.v1", "burglary-residential");
        String id = String.join(".", partnership, indicator, partnership, period);
        data.put("figure", id).put("revision", revision).put("count", count);
        ((ObjectNode) data.get("partnership")).put("code", partnership);
        ((ObjectNode) data.get("indicator")).put("id", indicator).put("label", indicator);
        ((ObjectNode) data.get("area")).put("code", partnership);
        ((ObjectNode) data.get("period")).put("code", period);
        if (before == null) {
            data.putNull("previous").putNull("change");
        } else {
            data.putObject("previous").put("period", "FY2017-18").put("count", before);
        }
        send("crime-data.figures.v1", "uk.csp.crime-data.figure-changed.v1", id, data);
    }

    /** All crime of one neighbourhood. */
    static void neighbourhood(String partnership, String period, long revision, long count) {
        tellAnalysts(partnership);
        ObjectNode data = example("figure-changed.v1", "neighbourhood");
        String area = "N-" + partnership;
        String id = String.join(".", partnership, "all-crime", area, period);
        released(partnership, RELEASE.incrementAndGet(), id, revision, count);
        data.put("figure", id).put("revision", revision).put("count", count);
        ((ObjectNode) data.get("partnership")).put("code", partnership);
        ((ObjectNode) data.get("indicator")).put("id", "all-crime");
        ((ObjectNode) data.get("area")).put("code", area);
        ((ObjectNode) data.get("period")).put("code", period);
        send("crime-data.figures.v1", "uk.csp.crime-data.figure-changed.v1", id, data);
    }

    /**
     * A table of one figure, released to everybody; null: hidden. In the partition of the figure, so whoever sees a figure
     * that was sent later has seen this.
     */
    static void released(String partnership, long number, String figure, long revision, Long count) {
        ObjectNode data = example("public-table-released.v1", "E22000056");
        String id = UUID.nameUUIDFromBytes((partnership + number).getBytes(StandardCharsets.UTF_8))
                .toString();
        data.put("table", "public-table." + id).put("id", id).put("revision", number);
        ((ObjectNode) data.get("partnership")).put("code", partnership);
        ((ObjectNode) data.get("links")).put("certificate", "/v1/public-tables/" + id + "/certificate");
        ObjectNode cell = data.putArray("cells")
                .addObject()
                .put("figure", figure)
                .put("figureRevision", revision)
                .put("count", count)
                .put("exact", count != null)
                .put("revised", false)
                .put("policy", "hide-under-5");
        if (count == null) {
            cell.put("code", "[c]");
        }
        try {
            Topics.send(
                    "crime-data.figures.v1",
                    figure,
                    "uk.csp.crime-data.public-table-released.v1",
                    "public-table." + id,
                    JSON.writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static void rating(String partnership) {
        tellAnalysts(partnership);
        ObjectNode data = example("rating-changed.v1", "domestic-abuse");
        String id = partnership + ".2018-19.domestic-abuse";
        ((ObjectNode) data.put("rating", id).get("partnership")).put("code", partnership);
        send("morile.ratings.v1", "uk.csp.morile.rating-changed.v1", id, data);
    }

    /** What partners recommend on the table that the rating stands in. */
    static void card(String partnership) {
        tellAnalysts(partnership);
        ObjectNode data = example("card-changed.v1", "recommendation");
        String table = "domestic-abuse-and-sexual-violence";
        String id = "card." + partnership + ".2018-19.theme." + table;
        data.put("card", id).put("kind", "theme").put("subject", table);
        ((ObjectNode) data.get("partnership")).put("code", partnership);
        send("morile.ratings.v1", "uk.csp.morile.card-changed.v1", id, data);
    }

    static void listEntry(String partnership) {
        tellAnalysts(partnership);
        ObjectNode data = example("list-entry-changed.v1", "drug-trafficking");
        String id = "list." + partnership + ".2018-19.drug-trafficking";
        ((ObjectNode) data.put("listEntry", id).get("partnership")).put("code", partnership);
        send("morile.ratings.v1", "uk.csp.morile.list-entry-changed.v1", id, data);
    }

    /** What others report: a "rate" of several years, or a count known as a "range". */
    static void reported(String partnership, String kind, String indicator) {
        tellAnalysts(partnership);
        ObjectNode data = reportedExample(kind);
        String period = data.at("/period/code").asText();
        String id = String.join(".", partnership, indicator, partnership, period);
        data.put("figure", id);
        ((ObjectNode) data.get("indicator")).put("id", indicator);
        ((ObjectNode) data.get("partnership")).put("code", partnership);
        ((ObjectNode) data.get("area")).put("code", partnership);
        send("crime-data.figures.v1", "uk.csp.crime-data.figure-changed.v1", id, data);
    }

    private static void send(String topic, String type, String subject, JsonNode data) {
        try {
            Topics.send(topic, subject, type, subject, JSON.writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode reportedExample(String kind) {
        return Contracts.examples("figure-changed.v1").stream()
                .map(Events::parse)
                .filter(data -> data.at("/reported/unit").asText().equals(kind)
                        || data.at("/reported/status").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode example(String event, String about) {
        return Contracts.examples(event).stream()
                .map(Events::parse)
                .filter(data -> data.toString().contains("\"" + about + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode parse(byte[] data) {
        try {
            return (ObjectNode) JSON.readTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
