package uk.csp.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A small real server in the place of the services. It tells what reached it, and misbehaves on request. */
final class Upstream {
    static final int LARGE_ANSWER = 64 << 20;

    final Told told = new Told();
    final AtomicInteger requests = new AtomicInteger();
    final AtomicLong bytes = new AtomicLong();
    final AtomicInteger largeInWork = new AtomicInteger();
    final AtomicInteger silent = new AtomicInteger();
    volatile CompletableFuture<Void> mayRead = CompletableFuture.completedFuture(null);

    private final AtomicInteger flaky = new AtomicInteger();
    private final HttpServer server;

    Upstream(Vertx vertx) throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    private void answer(HttpServerRequest request) {
        if (!request.path().startsWith("/q/")) {
            requests.incrementAndGet();
        }
        if (told.answers(request)) {
            return;
        }
        switch (request.path()) {
            case "/q/openapi" -> describe(request);
            case "/q/health/ready" -> request.response().end("{}");
            case "/v1/figures/flaky" -> flaky(request);
            case "/v1/retention-runs" ->
                request.response()
                        .setStatusCode(503)
                        .putHeader("Retry-After", "7")
                        .end("{\"status\":503}");
            case "/v1/figures/silent" -> silent.incrementAndGet();
            case "/v1/figures/torn" -> tear(request);
            case "/v1/cycles" -> request.connection().close();
            case "/v1/crime-table" -> large(request);
            case "/v1/figures/unchanged" ->
                request.response().setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "/v1/submissions/refused" ->
                request.response().setStatusCode(204).end();
            case "/v1/partnerships" ->
                request.response()
                        .setStatusCode(413)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"status\":413}");
            case "/v1/submissions" -> {
                if (request.method().name().equals("POST")) {
                    count(request);
                } else {
                    echo(request);
                }
            }
            case "/v1/audit-logs/crime-data/entries", "/v1/audit-logs/morile/entries" -> auditLog(request);
            case "/v1/audit-logs/crime-data/verification" ->
                json(
                        request,
                        "{'intact':true,'sealed':1204,'unsealed':0,'verifiedAt':'2026-11-22T23:00:00Z','head':"
                                + "{'position':1204,'seal':'b94d27b9','sealedAt':'2026-11-22T22:00:00Z'}}");
            case "/v1/audit-logs/morile/verification" ->
                json(
                        request,
                        "{'intact':false,'sealed':16,'unsealed':0,'verifiedAt':'2026-11-22T23:00:00Z',"
                                + "'firstFault':{'kind':'altered','entry':17,'position':17,'detail':'It is not what was sealed.'}}");
            default -> echo(request);
        }
    }

    private void count(HttpServerRequest request) {
        request.handler(part -> bytes.addAndGet(part.length()));
        request.endHandler(end -> request.response()
                .setStatusCode(201)
                .putHeader("Location", url() + "/v1/submissions/17")
                .end(new JsonObject().put("bytes", bytes.get()).toBuffer()));
        request.pause();
        mayRead.thenRun(request::resume);
    }

    private static void echo(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(), value));
        request.body().onSuccess(body -> request.response()
                .putHeader("Server", "Upstream/1.0")
                .putHeader("X-Powered-By", "Upstream")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Connection", "X-Hop")
                .putHeader("X-Hop", "secret")
                .putHeader("X-Kept", "kept")
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("body", body.toString())
                        .toBuffer()));
    }

    private void flaky(HttpServerRequest request) {
        if (flaky.getAndIncrement() % 2 == 0) {
            request.connection().close();
        } else {
            request.response().end("{}");
        }
    }

    /** Dies when a part of the answer is on its way. */
    private static void tear(HttpServerRequest request) {
        request.response().setChunked(true);
        request.response().write("[1,2,").onSuccess(written -> request.connection()
                .close());
    }

    private void large(HttpServerRequest request) {
        largeInWork.incrementAndGet();
        request.connection().closeHandler(gone -> largeInWork.set(0));
        request.response().endHandler(end -> largeInWork.set(0));
        Buffer part = Buffer.buffer(new byte[1 << 16]);
        request.response().setChunked(true);
        write(request, part, LARGE_ANSWER / part.length());
    }

    private static void write(HttpServerRequest request, Buffer part, int left) {
        if (left == 0) {
            request.response().end();
        } else {
            request.response().write(part).onSuccess(written -> write(request, part, left - 1));
        }
    }

    private static void auditLog(HttpServerRequest request) {
        if ("yesterday".equals(request.getParam("from"))) {
            request.response().setStatusCode(400);
            json(request, "{'status':400,'violations':[{'field':'from','code':'invalid-value','detail':'A day.'}]}");
            return;
        }
        json(
                request,
                request.path().contains("morile")
                        ? "{'items':[{'id':17,'at':'2026-11-22T10:00:00.000001Z','partner':'safer-plymouth','client':"
                                + "'safer-plymouth-analyst','operation':'alteration','object':'=cmd()','rows':1,'outcome':'done'}]}"
                        : "{'items':[{'id':4,'at':'2026-11-22T11:00:00Z','partner':'safer-plymouth','client':"
                                + "'safer-plymouth-analyst','operation':'disclosure','object':'records/police-recorded-crime',"
                                + "'rows':1843,'purpose':'Hot spot analysis','outcome':'done','position':4},{'id':3,'at':"
                                + "'2026-11-21T11:00:00Z','partner':'x','client':'<script>','operation':'erasure','object':"
                                + "'submission/1','rows':2,'outcome':'failed','position':3}]}");
    }

    private static void json(HttpServerRequest request, String answer) {
        request.response().putHeader("Content-Type", "application/json").end(answer.replace('\'', '"'));
    }

    private static void describe(HttpServerRequest request) {
        request.response()
                .putHeader("Content-Type", "application/json")
                .end("{\"openapi\":\"3.1.0\",\"paths\":{\"/v1/figures\":{\"get\":{\"summary\":\"Figures\"}}}}");
    }
}
