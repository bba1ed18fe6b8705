package uk.csp.reporting.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The canonical JSON of a document: fields in the order of the document, nothing that is empty, no white space, UTF-8.
 * The same document gives the same bytes, so that their SHA-256 names an edition.
 */
public final class DocumentJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.USE_DEFAULTS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DocumentJson() {}

    public static byte[] write(Assessment assessment) {
        try {
            return JSON.writeValueAsBytes(assessment);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document could not be written", e);
        }
    }

    public static Assessment read(byte[] json) {
        try {
            return JSON.readValue(json, Assessment.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored document could not be read", e);
        }
    }

    /** In lower-case hexadecimal. */
    public static String sha256(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
