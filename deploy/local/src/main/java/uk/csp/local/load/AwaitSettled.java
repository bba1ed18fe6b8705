package uk.csp.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;
import uk.csp.local.process.Deadline;

/**
 * Waits until what was sent has come through: every figure the report prints has the revision crime-data has, no row
 * of the crime table is missing, every rating is the one morile has, and the draft stays the same for a while.
 */
final class AwaitSettled {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int CALM_LOOKS = 3;

    private final Api api;
    private final Progress progress;
    private final Material material;

    /** What the last look found not to be through yet. */
    private List<String> open = List.of("nothing was looked at");

    private byte[] lastDraft;
    private int calmLooks;

    AwaitSettled(Api api, Progress progress, Material material) {
        this.api = api;
        this.progress = progress;
        this.material = material;
    }

    void await() {
        Map<String, Long> figures = revisions(all("/v1/figures?partnership=" + material.partnership()), "figure");
        List<String> needed = crimeTable();
        boolean settled = Deadline.in(PATIENCE).await(PAUSE, () -> isCalm(figures, needed));
        if (!settled) {
            throw new Refusal("figures, ratings and report did not settle within " + PATIENCE.toMinutes() + " minutes: "
                    + (open.isEmpty() ? "the draft keeps changing" : open.get(0) + " (" + open.size() + " open)"));
        }
        JsonNode draft = draft().json();
        progress.say("Figures, ratings and report have settled: "
                + draft.path("figures").size() + " figures and "
                + ratingsOf(draft).size() + " ratings and list entries in the draft");
    }

    private boolean isCalm(Map<String, Long> figures, List<String> needed) {
        Answer draft = draft();
        open = draft.succeeded()
                ? openEnds(draft.json(), figures, needed)
                : List.of("the draft: " + draft.explanation());
        calmLooks = open.isEmpty() && Arrays.equals(lastDraft, draft.body()) ? calmLooks + 1 : 0;
        lastDraft = draft.body();
        return calmLooks >= CALM_LOOKS;
    }

    private List<String> openEnds(JsonNode draft, Map<String, Long> figures, List<String> needed) {
        List<String> open = new ArrayList<>();
        Map<String, Long> printed = revisions(draft.path("figures"), "figure");
        needed.stream()
                .filter(figure -> !printed.containsKey(figure))
                .forEach(figure -> open.add("figure " + figure + " is not in the draft"));
        printed.forEach((figure, revision) -> {
            if (!revision.equals(figures.get(figure))) {
                open.add("figure " + figure + " is at revision " + revision + " of " + figures.get(figure));
            }
        });
        String cycle = "?partnership=" + material.partnership() + "&cycle=" + material.year();
        Map<String, Long> ratings = revisions(all("/v1/ratings" + cycle), "rating");
        ratings.putAll(revisions(all("/v1/list-entries" + cycle), "listEntry"));
        if (!ratings.equals(ratingsOf(draft))) {
            open.add("the draft does not have the newest of " + ratings.size() + " ratings and list entries");
        }
        return open;
    }

    private static Map<String, Long> ratingsOf(JsonNode draft) {
        Map<String, Long> ratings = revisions(draft.path("ratings"), "rating");
        ratings.putAll(revisions(draft.path("listEntries"), "listEntry"));
        return ratings;
    }

    private Answer draft() {
        return api.get(Clients.CHAIR, "/v1/assessments/" + material.partnership() + "/" + material.period());
    }

    /** The figures of the rows that have a number. */
    private List<String> crimeTable() {
        String partnership = material.partnership();
        String path = "/v1/crime-table?partnership=" + partnership + "&period=" + material.period();
        List<String> figures = new ArrayList<>();
        for (JsonNode row : get(path).json().path("rows")) {
            if (row.path("count").isNumber()) {
                figures.add(
                        String.join(".", partnership, row.path("indicator").asText(), partnership, material.period()));
            }
        }
        if (figures.isEmpty()) {
            throw new Refusal("the feeds give no figure for " + partnership + " in " + material.period());
        }
        return figures;
    }

    /** The items of all pages. */
    private List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        for (Optional<String> next = Optional.of(path); next.isPresent(); ) {
            Answer page = get(next.get());
            page.json().path("items").forEach(items::add);
            next = page.next();
        }
        return items;
    }

    private Answer get(String path) {
        Answer answer = api.get(Clients.ANALYST, path);
        if (!answer.succeeded()) {
            throw new Refusal("GET " + path + " was refused: " + answer.explanation());
        }
        return answer;
    }

    private static Map<String, Long> revisions(Iterable<JsonNode> items, String id) {
        Map<String, Long> revisions = new TreeMap<>();
        items.forEach(item ->
                revisions.put(item.path(id).asText(), item.path("revision").asLong()));
        return revisions;
    }
}
