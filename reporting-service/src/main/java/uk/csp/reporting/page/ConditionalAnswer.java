package uk.csp.reporting.page;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import uk.csp.reporting.document.DocumentJson;

/** Answers with bytes and their hash as strong ETag; a caller that holds them already gets 304 and no body. */
public final class ConditionalAnswer {
    /** What is immutable may be kept for a year, but only by the caller the token was issued to. */
    private static final String FOREVER = "private, max-age=31536000, immutable";

    private static final String ASK_AGAIN = "private, no-cache";
    private static final String JSON = MediaType.APPLICATION_JSON;
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private ConditionalAnswer() {}

    /** The exact bytes the hash was taken of; Repr-Digest (RFC 9530) lets any client check them. */
    public static Response json(Request request, byte[] body, String sha256, boolean immutable) {
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        return answer(request, body, JSON, sha256, immutable)
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .build();
    }

    public static Response html(Request request, byte[] body, boolean immutable) {
        return answer(request, body, HTML, DocumentJson.sha256(body), immutable)
                .header("Content-Security-Policy", AssessmentPage.CONTENT_SECURITY_POLICY)
                .build();
    }

    /** To be kept under this name. An HTML file opened from here still runs nothing. */
    public static Response file(Request request, byte[] body, String type, String name, boolean immutable) {
        return answer(request, body, type, DocumentJson.sha256(body), immutable)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("Content-Security-Policy", AssessmentPage.CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** What is the same for everybody until the service is replaced. */
    public static Response of(Request request, byte[] body, String type) {
        return answer(request, body, type, DocumentJson.sha256(body), false).build();
    }

    private static Response.ResponseBuilder answer(
            Request request, byte[] body, String type, String sha256, boolean immutable) {
        EntityTag tag = new EntityTag(sha256);
        Response.ResponseBuilder held = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = held == null ? Response.ok(body, type) : held;
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, immutable ? FOREVER : ASK_AGAIN);
    }
}
