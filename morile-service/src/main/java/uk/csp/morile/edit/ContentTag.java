package uk.csp.morile.edit;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import uk.csp.morile.MorileJson;

/** Answers with a strong ETag made of the body, or 304 when the reader has it already. */
public final class ContentTag {
    private ContentTag() {}

    /** For lists and views. */
    public static Response.ResponseBuilder answer(Request request, Object body) {
        return answer(request, "", body);
    }

    /** @param prefix what the tag begins with, such as a revision and a hyphen */
    public static Response.ResponseBuilder answer(Request request, String prefix, Object body) {
        byte[] json = MorileJson.bytes(body);
        EntityTag tag = new EntityTag(prefix + hash(json));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        // What is shown depends on who asks: an answer to an analyst must not be kept for others.
        return (unchanged == null ? Response.ok(json, MediaType.APPLICATION_JSON_TYPE) : unchanged)
                .tag(tag)
                .header("Vary", "Authorization");
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().toHexDigits(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
