package uk.csp.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;
import uk.csp.sample.Catalogue;

/** Sends the reference data and then every feed, the way a partner system would. */
final class LoadFeeds {
    private final Api api;
    private final Progress progress;

    LoadFeeds(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    void load(Material material) {
        loadCatalogue(material.catalogue());
        material.reportingAreas().ifPresent(csv -> put("/v1/reporting-areas", csv));
        List<Supplier<Feed>> feeds = material.feeds();
        for (int i = 0; i < feeds.size(); i++) {
            send(feeds.get(i).get(), i + 1, feeds.size());
        }
    }

    private void loadCatalogue(Catalogue catalogue) {
        put("/v1/partnerships", catalogue.partnerships());
        put("/v1/areas", catalogue.areas());
        put("/v1/populations", catalogue.populations());
        put("/v1/suppliers", catalogue.suppliers());
        progress.say("Reference data is loaded: partnerships, areas, populations, suppliers");
    }

    private void put(String path, String csv) {
        Answer answer = api.put(Clients.ADMINISTRATOR, path, "text/csv", csv);
        if (!answer.succeeded()) {
            throw new Refusal("PUT " + path + " was refused: " + answer.explanation());
        }
    }

    private void send(Feed feed, int number, int count) {
        long start = System.nanoTime();
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "text/csv");
        headers.put("Idempotency-Key", feed.idempotencyKey());
        if (feed.gzip()) {
            headers.put("Content-Encoding", "gzip");
        }
        Answer answer = api.post(feed.client(), feed.path(), BodyPublishers.ofByteArray(feed.body()), headers);
        String what = "Feed %d of %d, %s %s: ".formatted(number, count, feed.dataset(), feed.period());
        if (!answer.succeeded()) {
            throw new Refusal(what + "refused: " + answer.explanation());
        }
        progress.say(what + outcome(answer, (System.nanoTime() - start) / 1e9));
    }

    private static String outcome(Answer answer, double seconds) {
        if (answer.replayed()) {
            return "received before, nothing changed";
        }
        JsonNode rows = answer.json().path("rows");
        return String.format(
                Locale.ROOT,
                "%,d rows, %,d new, %,d changed, %,d rejected, %,d figures changed (%.1f s)",
                rows.path("read").asLong(),
                rows.path("created").asLong(),
                rows.path("updated").asLong(),
                rows.path("rejected").asLong(),
                answer.json().path("figuresChanged").asLong(),
                seconds);
    }
}
