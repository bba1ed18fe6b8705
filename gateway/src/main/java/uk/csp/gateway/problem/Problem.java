package uk.csp.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** A problem document (RFC 9457). */
public record Problem(ProblemType type, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Buffer toBuffer() {
        JsonObject document = new JsonObject()
                .put("type", "/problems/" + type.slug())
                .put("title", type.title())
                .put("status", type.status());
        if (detail != null) {
            document.put("detail", detail);
        }
        return document.toBuffer();
    }

    /** Ends the response with this problem; headers set before stay. */
    public void send(HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(type.status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(toBuffer());
    }
}
