package uk.csp.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Crime data as far as the pages about feeds ask it, in the shapes of its committed description. */
public final class FakeFeeds implements QuarkusTestResourceLifecycleManager {
    static final String SUBMISSION = "0b5f1c9e-2f3a-4f0c-9a55-3a4c6f1f2b10";
    static final String BROKEN_JOB = "11111111-2f3a-4f0c-9a55-3a4c6f1f2b10";
    static final String RUNNING_JOB = "22222222-2f3a-4f0c-9a55-3a4c6f1f2b10";

    /** Bytes of the newest feed that came. */
    final AtomicLong bytes = new AtomicLong();

    /** Feeds taken in, each once however often it was sent. */
    final AtomicInteger applied = new AtomicInteger();

    private final Map<String, JsonObject> jobs = new ConcurrentHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private Vertx vertx;

    /** After the servers that every test has, so that this address wins. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return Map.of("csp.gateway.crime-data-url", "http://127.0.0.1:" + server.actualPort());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeFeeds.class));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        String path = request.path();
        if (path.equals("/v1/submissions") && request.method().name().equals("POST")) {
            take(request);
        } else if (path.equals("/v1/submissions")) {
            items(request, receipt(false));
        } else if (path.equals("/v1/submissions/" + SUBMISSION)) {
            json(request, 200, receipt(false));
        } else if (path.equals("/v1/submissions/" + SUBMISSION + "/rejected-rows")) {
            boolean csv = "text/csv".equals(request.getHeader("Accept"));
            request.response().setStatusCode(csv ? 200 : 406).end("reference,rejectedLine\nX1,7\n");
        } else if (path.equals("/v1/submissions/" + SUBMISSION + "/withdrawal")) {
            json(
                    request,
                    200,
                    new JsonObject()
                            .put("withdrawnAt", "2019-05-02T09:00:00Z")
                            .put("rows", 1200)
                            .put("missing", new JsonArray().add("2019-03"))
                            .put("figuresChanged", 40));
        } else if (path.equals("/v1/submission-jobs")) {
            items(request, job(RUNNING_JOB, "running"));
        } else if (path.startsWith("/v1/submission-jobs/")) {
            job(request, path.substring(path.lastIndexOf('/') + 1));
        } else if (path.equals("/v1/datasets")) {
            items(
                    request,
                    dataset("police-recorded-crime", "Crimes recorded by the police", "police"),
                    dataset("racial-incidents", "Racial incidents known to the council", "council"));
        } else if (path.equals("/v1/categories")) {
            items(request, new JsonObject().put("code", "burglary-residential").put("label", "Residential burglary"));
        } else if (path.equals("/v1/suppliers")) {
            items(
                    request,
                    new JsonObject()
                            .put("id", "devon-and-cornwall-police")
                            .put("name", "Devon & Cornwall Police")
                            .put("kind", "police"));
        } else if (path.equals("/v1/statutory-returns")) {
            items(
                    request,
                    dueReturn("late", "Late by 5 days; due on 30 June 2019", "2019-01/2019-03"),
                    dueReturn("received", "Received on 2 January 2019", "2018-10/2018-12"));
        } else {
            json(request, 404, new JsonObject().put("status", 404));
        }
    }

    private void take(HttpServerRequest request) {
        boolean rehearsal = "true".equals(request.getParam("dryRun"));
        String key = request.getHeader("Idempotency-Key");
        AtomicLong seen = new AtomicLong();
        request.handler(part -> seen.addAndGet(part.length()));
        request.endHandler(end -> {
            bytes.set(seen.get());
            if ("1999-01".equals(request.getParam("period"))) {
                json(
                        request,
                        422,
                        new JsonObject()
                                .put("type", "/problems/invalid-submission")
                                .put("title", "The submission's parameters break a rule")
                                .put("status", 422)
                                .put("detail", "Mend the parameters and send again.")
                                .put(
                                        "violations",
                                        new JsonArray()
                                                .add(new JsonObject()
                                                        .put("field", "period")
                                                        .put("code", "bad-period")
                                                        .put("detail", "A month like 2018-04"))));
                return;
            }
            String id = key == null
                    ? UUID.randomUUID().toString()
                    : keys.computeIfAbsent(key, once -> {
                        applied.incrementAndGet();
                        return UUID.randomUUID().toString();
                    });
            jobs.put(
                    id,
                    job(id, "applied")
                            .put("receipt", receipt(rehearsal))
                            .put("mode", request.getParam("mode"))
                            .put("encoding", String.valueOf(request.getHeader("Content-Encoding"))));
            json(request, 202, job(id, "queued"));
        });
    }

    private void job(HttpServerRequest request, String id) {
        if (id.equals(BROKEN_JOB)) {
            json(
                    request,
                    200,
                    job(id, "refused")
                            .put(
                                    "problem",
                                    new JsonObject()
                                            .put("type", "/problems/wrong-columns")
                                            .put("title", "The columns are not those of the dataset")
                                            .put("status", 422)
                                            .put("detail", "Send it with dataset=police-recorded-crime.")
                                            .put(
                                                    "violations",
                                                    new JsonArray()
                                                            .add(new JsonObject()
                                                                    .put("field", "surname")
                                                                    .put("code", "not-agreed")
                                                                    .put("detail", "Column surname is not agreed")))));
        } else if (id.equals(RUNNING_JOB)) {
            json(request, 200, job(id, "running"));
        } else if (jobs.containsKey(id)) {
            json(request, 200, jobs.get(id));
        } else {
            json(request, 404, new JsonObject().put("status", 404));
        }
    }

    private static JsonObject job(String id, String state) {
        return new JsonObject()
                .put("id", id)
                .put("state", state)
                .put("dataset", "police-recorded-crime")
                .put("period", "2019-03")
                .put("mode", "replace")
                .put("acceptedAt", "2019-04-02T08:15:00Z")
                .put("rowsRead", 6000)
                .put("bytesRead", 400_000)
                .put("bytesTotal", 1_000_000);
    }

    private static JsonObject receipt(boolean rehearsal) {
        return new JsonObject()
                .put("id", SUBMISSION)
                .put("dataset", "police-recorded-crime")
                .put("supplier", "devon-and-cornwall-police")
                .put("period", "2019-03")
                .put("mode", "replace")
                .put("dryRun", rehearsal)
                .put("nil", false)
                .put("receivedAt", "2019-04-02T08:15:00Z")
                .put(
                        "rows",
                        new JsonObject()
                                .put("read", 11_502)
                                .put("created", 11_400)
                                .put("updated", 90)
                                .put("unchanged", 11)
                                .put("withdrawn", 3)
                                .put("rejected", 1)
                                .put("warned", 0))
                .put(
                        "placement",
                        new JsonObject()
                                .put("located", 11_000)
                                .put("unlocated", 400)
                                .put("outside", 101))
                .put("figuresChanged", 61)
                .put(
                        "rejections",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("line", 7)
                                        .put("field", "offenceCode")
                                        .put("code", "unknown-code")
                                        .put("detail", "There is no offence <b>99Z</b>")))
                .put("warnedRows", new JsonArray())
                .put("warnings", new JsonArray())
                .put(
                        "changes",
                        rehearsal
                                ? new JsonArray()
                                        .add(new JsonObject()
                                                .put("month", "2019-03")
                                                .put("category", "burglary-residential")
                                                .put("before", 1200)
                                                .put("after", 1100)
                                                .put("change", -100))
                                : null);
    }

    private static JsonObject dataset(String code, String name, String kind) {
        return new JsonObject()
                .put("code", code)
                .put("name", name)
                .put("supplierKind", kind)
                .put("fields", new JsonArray().add("reference").add("recordedOn"));
    }

    private static JsonObject dueReturn(String state, String words, String quarter) {
        boolean late = state.equals("late");
        return new JsonObject()
                .put("authority", "devon-and-cornwall-police")
                .put("authorityName", "Devon & Cornwall Police")
                .put("holder", "police")
                .put("dataset", "police-recorded-crime")
                .put("datasetName", "Crimes recorded by the police")
                .put("prescribedItem", "P2")
                .put("quarter", quarter)
                .put("state", state)
                .put("due", "2019-06-30")
                .put("receivedOn", late ? null : "2019-01-02")
                .put("missingMonths", late ? new JsonArray().add("2019-02").add("2019-03") : new JsonArray())
                .put("words", words);
    }

    private static void items(HttpServerRequest request, JsonObject... items) {
        JsonArray all = new JsonArray();
        for (JsonObject item : items) {
            all.add(item);
        }
        json(request, 200, new JsonObject().put("items", all));
    }

    private static void json(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                .end(body.toBuffer());
    }
}
